package vn.healthbook.generate;

/** What a right registry does with a line; written in lower case to {@code truth/line.csv}. */
public enum Expected {
    /** Linked to a book of this person; to the population book when the register states the person. */
    LINKED,
    /** Kept without a book: waiting for a human, or parked until a key of it is touched. */
    REVIEW_OR_PARKED,
    /** Not held, given back to the sender. */
    REJECTED,
    /** The evidence allows several answers; a book of somebody else is never one of them. */
    ANY;

    String code() {
        return switch (this) {
            case LINKED -> "linked";
            case REVIEW_OR_PARKED -> "review_or_parked";
            case REJECTED -> "rejected";
            case ANY -> "any";
        };
    }
}
