// What happens when the program uses a part of Electron that is not in the stand-in? It hears so at once, by name.

/** The same object, but reading a member that it does not have throws "not in the stand-in: …". */
export const onlyProvided = <T extends object>(name: string, provided: T): T =>
  new Proxy(provided, {
    get: (target, key) => {
      if (typeof key === 'symbol' || key in target || key === 'then' || key === 'toJSON') {
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' && !isClass(value) ? value.bind(target) : value;
      }
      throw new Error(`not in the stand-in: ${name}.${key}`);
    },
  });

const isClass = (value: object): boolean => /^class\b/.test(Function.prototype.toString.call(value));
