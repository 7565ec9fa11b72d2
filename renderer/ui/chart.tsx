// How is a set of figures drawn? As bars told apart by pattern as well as by shade, with the same figures as a table for those who cannot see them.
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useLayoutEffect, useRef } from 'react';

use([BarChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);

/** One row of bars. */
export interface ChartSeries {
  readonly name: string;
  readonly values: readonly number[];
}

interface Props {
  /** What the chart is; also the caption of its table. */
  readonly label: string;
  /** Head of the table's first column. */
  readonly categoryLabel: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Bars lie: for long names. */
  readonly isLying?: boolean;
  /** CSS height, and width where the surroundings do not give it (paper is laid out before its page is known). */
  readonly height: string;
  readonly width?: string;
  /** CSS font family of the surroundings: paper and screen have their own. */
  readonly fontFamily?: string;
}

/** Dark and light enough to be told apart in print; the pattern says the rest. */
const shades = ['#41506b', '#c3cad6'];
const patterns = [{ symbol: 'none' }, { symbol: 'rect', color: 'rgba(0,0,0,0.55)', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 }];

const optionOf = ({ categories, series, isLying, fontFamily }: Props) => {
  const names = {
    type: 'category' as const,
    data: [...categories],
    axisTick: { show: false },
    axisLabel: { color: '#1f2328', interval: 0 },
    inverse: isLying === true,
  };
  const values = { type: 'value' as const, minInterval: 1, splitLine: { lineStyle: { color: '#d8dce4' } }, axisLabel: { color: '#1f2328' } };
  return {
    animation: false,
    color: shades,
    textStyle: { fontFamily: fontFamily ?? 'inherit' },
    aria: { enabled: true, label: { enabled: false }, decal: { show: true, decals: patterns } },
    grid: { left: 8, right: 24, top: series.length > 1 ? 34 : 16, bottom: 4, containLabel: true },
    ...(series.length > 1 ? { legend: { top: 0, left: 0, itemWidth: 22, itemHeight: 12, textStyle: { color: '#1f2328' } } } : {}),
    xAxis: isLying ? values : names,
    yAxis: isLying ? names : values,
    series: series.map(({ name, values: data }) => ({
      type: 'bar' as const,
      name,
      data: [...data],
      barMaxWidth: 26,
      itemStyle: { borderColor: '#1f2328', borderWidth: 0.6 },
      label: {
        show: isLying === true,
        position: 'right' as const,
        color: '#1f2328',
        formatter: ({ value }: { value: unknown }) => (value ? String(value) : ''),
      },
    })),
  };
};

/** The chart with its table. Drawn before the page is shown, so that paper has it too. */
export const Chart = (props: Props) => {
  const { label, categoryLabel, categories, series, height, width } = props;
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    chart.current ??= init(element, null, { renderer: 'svg' });
    chart.current.setOption(optionOf(props), true);
  });
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new ResizeObserver(() => chart.current?.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.current?.dispose();
      chart.current = null;
    };
  }, []);
  return (
    <figure className="chart" aria-label={label}>
      <div ref={place} className="chart-place" style={{ height, ...(width ? { width } : {}) }} aria-hidden />
      <table className="sr-only chart-table">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{categoryLabel}</th>
            {series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category, index) => (
            <tr key={category}>
              <th scope="row">{category}</th>
              {series.map(({ name, values }) => (
                <td key={name}>{values[index] ?? 0}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
};
