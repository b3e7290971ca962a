type Parity = {
  government: number;
  nonGovernment: number;
  difference: number;
  allowed: 0 | 1;
  met: boolean;
};

/** 7.3: filled voting seats of both blocs differ by none, or by one where their sum is odd. */
export function parity(government: number, nonGovernment: number): Parity {
  const difference = Math.abs(government - nonGovernment);
  const allowed = (government + nonGovernment) % 2 === 0 ? 0 : 1;
  return { government, nonGovernment, difference, allowed, met: difference <= allowed };
}

export function isParityMet(government: number, nonGovernment: number): boolean {
  return parity(government, nonGovernment).met;
}
