// Which words do relays (转报) use?
import { type Word, word, words } from '#shared/core/words.ts';
import type { RelayOutcome, RelayState } from '#shared/handoff/relay.ts';

export const relayWords = words({
  title: word('转报上级', 'Pass on to the superior'),
  sub: word(
    '各支部签过名的包、下级党委的转报包，都原样转给{to}，本级不拆不改；对方能逐个核对签名。',
    'Packages of branches and relays of committees below go to {to} exactly as they were signed; every signature can be checked there.',
  ),
  noCard: word(
    '还没有上级“{superior}”的名片，现在不能转报。先导出本组织名片交给上级，再把上级的名片拿回来收下；名片上的名称要与“组织情况”里登记的上级一致。',
    'No card of the superior “{superior}” yet. Give them our card, then take theirs; its name must be the superior’s name in our settings.',
  ),
  empty: word('还没有支部的名片。先收支部的名片和上报包，再转报。', 'No branch cards yet. Take the branches’ cards and reports first.'),
  summary: word('{leaves} 个支部的包会转去，{stays} 个去不了', '{leaves} {leaves|branch leaves|branches leave}, {stays} cannot'),
  folder: word('导出第 {seq} 号转报包…', 'Export relay no. {seq}…'),
  exporting: word('正在导出…', 'Exporting…'),
  nothing: word('现在没有可以转报的支部包。', 'Nothing can be passed on now.'),
  done: word('第 {seq} 号转报包：{branches} 个支部，{size}', 'Relay no. {seq}: {branches} {branches|branch|branches}, {size}'),
  left: word(
    '没有转去（包不在本机，请把U盘再收一次）：{names}',
    'Left out, because their packages are not kept here (take the stick again): {names}',
  ),
  branch: word('下级组织', 'From'),
  state: word('这次', 'This time'),
  newest: word('最近收的包', 'Newest package'),
  answer: word('上级回执', 'Superior’s receipt'),
  waiting: word('等回执', 'Waiting'),
  sent: word('已转报', 'Passed on'),
  count: word('包数', 'Packages'),
  allTaken: word('上级已收 {taken} 个', '{taken} taken by the superior'),
  held: word('待定 {count} 个', '{count} wait'),
  notTaken: word('没收 {count} 个', '{count} refused'),
  through: word('报送渠道', 'Reports through'),
  direct: word('直接上报', 'Directly'),
  via: word('由{from}转来', 'Passed on by {from}'),
  noteVia: word('由{from}转来，支部签名已核对', 'Passed on by {from}; the branch’s own signature is checked'),
  noteViaRelay: word('由{from}原样转来的转报包', 'A relay passed on unopened by {from}'),
  noteCard: word(
    '由{from}转来，指纹 {fingerprint}。请向支部或{from}打电话核对。',
    'Passed on by {from}, fingerprint {fingerprint}. Compare it by telephone.',
  ),
  noteRelay: word('里面的包：收下 {taken} 个，待定 {held} 个，没有收 {refused} 个', 'Inside: {taken} taken, {held} wait, {refused} refused'),
  noteReceipt: word('转报的 {total} 个包，上级收下 {taken} 个', '{taken} of the {total} {total|package|packages} passed on {taken|was|were} taken'),
  ready: word('转报包：里面每个支部的包逐个核验', 'A relay: every package in it is checked by itself'),
  kind: word('转报包', 'Relay'),
});

/** How a branch stands before a relay. */
export const relayStateWords: Readonly<Record<RelayState, Word>> = words({
  ready: word('转去', 'Leaves'),
  unchanged: word('转去（与上次相同）', 'Leaves, unchanged'),
  never: word('还没有交过包', 'No package yet'),
  noCard: word('名片没有留存，请再收一次它的名片', 'Its card was not kept; take the card again'),
  noBytes: word('包没有留存，请把它的U盘再收一次', 'Its package was not kept; take its stick again'),
  broken: word(
    '接不上日志：更早的包没有留存，请把以前的U盘再收一次',
    'An earlier package is needed for the journal and was not kept; take the earlier stick again',
  ),
});

/** What the superior's receipt says of a branch's newest package. */
export const relayOutcomeWords: Readonly<Record<RelayOutcome, Word>> = words({
  taken: word('上级已收', 'Taken'),
  held: word('上级待定', 'Waits there'),
  refused: word('上级没收', 'Refused there'),
});
