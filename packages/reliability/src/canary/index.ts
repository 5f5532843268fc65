export { type Canaries, createCanaries, disguises } from './canaries.ts';
export { leaks, overheard, printed } from './evidence.ts';
export { buyer, card, fullAddress, postalAddress } from './person.ts';
