package vn.healthbook.person;

/** How far two written names can be one person's name. */
public enum NameAgreement {
    /** The same words with the same marks. */
    SAME,
    /** One is a poorer writing of the other: words dropped or shortened, marks or spaces lost. */
    COMPATIBLE,
    /** Another given name, another family name, or middle names that exclude each other. */
    DIFFERENT
}
