import { invalid } from './errors.ts';
import type { Tree } from './form.ts';

/**
 * Strictness as data: each operation says which parameters Stripe documents for it, and what they must look like.
 * `Shape<Stripe.SomeParams>` names every key of the SDK's own type, so a bump of the SDK that adds or removes a
 * parameter is a type error here.
 */
export type Rule = {
  read(given: Tree | string, name: string): unknown;
  required?: boolean;
};

export type Shape<P> = { [K in keyof P]-?: Rule };

const isHash = (given: Tree | string): given is Tree => typeof given !== 'string';

function scalar(given: Tree | string, name: string): string {
  if (isHash(given))
    throw invalid(`Invalid string: ${name} must be a value, not a hash or an array.`, { param: name });
  return given;
}

export function text(max = 5000): Rule {
  return {
    read(given, name) {
      const value = scalar(given, name);
      if (value === '')
        throw invalid(
          `You passed an empty string for '${name}'. We assume empty values are an attempt to unset a parameter; however '${name}' cannot be unset. You should remove '${name}' from your request or supply a non-empty value.`,
          { code: 'parameter_invalid_empty', param: name },
        );
      if (value.length > max)
        throw invalid(`Invalid string: ${name} must be at most ${max} characters`, { param: name });
      return value;
    },
  };
}

export function integer(limits: { min?: number; max?: number } = {}): Rule {
  return {
    read(given, name) {
      const value = scalar(given, name);
      if (!/^-?\d{1,15}$/.test(value))
        throw invalid(`Invalid integer: ${value}`, { code: 'parameter_invalid_integer', param: name });
      const number = Number(value);
      if (limits.min !== undefined && number < limits.min)
        throw invalid(`Invalid integer: ${name} must be at least ${limits.min}`, {
          code: 'parameter_invalid_integer',
          param: name,
        });
      if (limits.max !== undefined && number > limits.max)
        throw invalid(`Invalid integer: ${name} must be at most ${limits.max}`, {
          code: 'parameter_invalid_integer',
          param: name,
        });
      return number;
    },
  };
}

export const flag: Rule = {
  read(given, name) {
    const value = scalar(given, name);
    if (value !== 'true' && value !== 'false') throw invalid(`Invalid boolean: ${value}`, { param: name });
    return value === 'true';
  },
};

export function choice(...values: readonly string[]): Rule {
  return {
    read(given, name) {
      const value = scalar(given, name);
      if (!values.includes(value))
        throw invalid(`Invalid ${name}: must be one of ${values.join(', ')}`, { param: name });
      return value;
    },
  };
}

export const currency: Rule = {
  read(given, name) {
    const value = scalar(given, name).toLowerCase();
    if (value === 'eur') return value;
    if (/^[a-z]{3}$/.test(value))
      throw invalid(`The stand-in keeps euros only, not ${value}.`, { param: name });
    throw invalid(`Invalid currency: ${value}. Stripe currently supports these currencies: eur`, {
      param: name,
    });
  },
};

export const time: Rule = {
  read(given, name) {
    const value = scalar(given, name);
    if (!/^\d{1,11}$/.test(value))
      throw invalid(`Invalid timestamp: ${value}; must be an integer Unix timestamp`, { param: name });
    return Number(value);
  },
};

export function list(item: Rule): Rule {
  return {
    read(given, name) {
      if (!isHash(given)) throw invalid('Invalid array', { param: name });
      const places = Object.keys(given);
      if (!places.every((place) => /^\d+$/.test(place))) throw invalid('Invalid array', { param: name });
      return places
        .sort((a, b) => Number(a) - Number(b))
        .map((place) => item.read(given[place]!, `${name}[${place}]`));
    },
  };
}

/** A hash whose keys are exactly those of the shape. */
export function hash<P>(shape: Shape<P>): Rule {
  return {
    read(given, name) {
      if (!isHash(given)) throw invalid('Invalid object', { param: name });
      return readShape(shape, given, name);
    },
  };
}

/** Up to 50 names of 40 characters with texts of 500; an empty text removes the name, and comes through as ''. */
export const metadata: Rule = {
  read(given, name) {
    if (given === '') return '';
    if (!isHash(given)) throw invalid('Invalid object', { param: name });
    const entries = Object.entries(given);
    if (entries.length > 50) throw invalid('Metadata can have at most 50 keys.', { param: name });
    for (const [key, value] of entries) {
      const where = `${name}[${key}]`;
      if (key.length > 40)
        throw invalid(`Metadata keys can be at most 40 characters: ${where}`, { param: where });
      if (isHash(value)) throw invalid('Metadata values must be strings.', { param: where });
      if (value.length > 500)
        throw invalid(`Metadata values can be at most 500 characters: ${where}`, { param: where });
    }
    return { ...given };
  },
};

/** `created=1700000000` or `created[gte]=…`. */
export function range(): Rule {
  const bounds = hash<{ gt: 0; gte: 0; lt: 0; lte: 0 }>({ gt: time, gte: time, lt: time, lte: time });
  return { read: (given, name) => (isHash(given) ? bounds : time).read(given, name) };
}

/** An empty text unsets the value. */
export function unsettable(rule: Rule): Rule {
  return { read: (given, name) => (given === '' ? '' : rule.read(given, name)), required: rule.required };
}

export function either(hashed: Rule, plain: Rule): Rule {
  return { read: (given, name) => (isHash(given) ? hashed.read(given, name) : plain.read(given, name)) };
}

export function required(rule: Rule): Rule {
  return { ...rule, required: true };
}

/** A parameter that Stripe documents and the stand-in does not play yet: refused by name, so nobody is misled. */
export const later: Rule = {
  read(_given, name) {
    throw invalid(`The stand-in does not simulate the parameter ${name} yet.`, { param: name });
  },
};

/** Several parameters at once that the stand-in does not play yet. */
export function laterAll<N extends string>(...names: readonly N[]): Record<N, Rule> {
  return Object.fromEntries(names.map((name) => [name, later])) as Record<N, Rule>;
}

export const expand: Rule = list(text());

export const pages = {
  limit: integer({ min: 1, max: 100 }),
  starting_after: text(),
  ending_before: text(),
  expand,
};

export const searching = {
  query: required(text()),
  limit: integer({ min: 1, max: 100 }),
  page: text(),
  expand,
};

/** Names that Stripe took away, with the code that tells so. */
const removed: Record<string, string> = { payment_method_types: 'payment_method_types_no_longer_supported' };

/** Reads all of a request's parameters, or throws the error of the first that Stripe would refuse. */
export function readShape(shape: object, given: Tree, prefix = ''): Record<string, unknown> {
  const rules = shape as Record<string, Rule>;
  const full = (name: string) => (prefix ? `${prefix}[${name}]` : name);
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(rules, name)) continue;
    const param = full(name);
    if (removed[name])
      throw invalid(`The parameter ${name} is no longer supported; use allowed_payment_method_types.`, {
        code: removed[name],
        param,
      });
    throw invalid(`Received unknown parameter: ${param}`, { code: 'parameter_unknown', param });
  }
  const values: Record<string, unknown> = {};
  for (const [name, rule] of Object.entries(rules)) {
    const value = given[name];
    if (value !== undefined) values[name] = rule.read(value, full(name));
    else if (rule.required)
      throw invalid(`Missing required param: ${full(name)}.`, {
        code: 'parameter_missing',
        param: full(name),
      });
  }
  return values;
}
