import type { DescEnum } from '@bufbuild/protobuf';

/** Where a word of the vocabulary is not the name of the value on the wire without the prefix of its enum. */
const others: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  PaymentStatus: {
    // A word of the processor that is not known yet; a client that does not know the status reads the same.
    PAYMENT_STATUS_UNSPECIFIED: 'UNRECOGNIZED',
    CHARGED: 'CAPTURED',
    PARTIAL_CHARGED: 'PARTIALLY_CAPTURED',
    VOIDED_POST_CAPTURE: 'REVERSED',
  },
  RefundStatus: { REFUND_STATUS_UNSPECIFIED: 'UNRECOGNIZED' },
  MitCategory: {
    RECURRING_MIT: 'RECURRING',
    INSTALLMENT_MIT: 'INSTALLMENT',
    UNSCHEDULED_MIT: 'UNSCHEDULED',
    RESUBMISSION_MIT: 'RESUBMISSION',
  },
};

interface Words {
  readonly byNumber: ReadonlyMap<number, string | undefined>;
  readonly byWord: ReadonlyMap<string, number>;
}

const known = new Map<DescEnum, Words>();

/** The words of an enum, by number and back. The value 0 says nothing, unless the table gives it a word. */
export function wordsOf(description: DescEnum): Words {
  const found = known.get(description) ?? readWords(description);
  known.set(description, found);
  return found;
}

function readWords({ name, values }: DescEnum): Words {
  const prefix = `${name.replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, '_').toUpperCase()}_`;
  const words = values.map((each) => {
    const plain = each.number === 0 ? undefined : each.name.replace(prefix, '');
    return [each.number, others[name]?.[each.name] ?? plain] as const;
  });
  return {
    byNumber: new Map(words),
    byWord: new Map(words.flatMap(([number, word]) => (word === undefined ? [] : [[word, number] as const]))),
  };
}
