package vn.healthbook.person;

/** What a pair of claims that share a number comes to. */
public enum PersonVerdict {
    SAME_PERSON,
    /** A human decides. */
    UNCERTAIN,
    OTHER_PERSON
}
