package vn.healthbook.person;

import org.jspecify.annotations.Nullable;

/**
 * Judges two claims that share a number. Numbers propose, names decide: a mother's number borrowed for her child, a twin's card and a
 * neighbour's number typed by mistake all look alike until the names are read, so another given name never attaches.
 */
public final class PersonRules {

    private PersonRules() {}

    /**
     * SAME_PERSON when the names agree and neither birth date nor sex speaks against it; also when the names differ beside the given name but
     * a full, meaningful birth date and the sex agree. OTHER_PERSON when the given name is another and so is the birth date. UNCERTAIN
     * otherwise. Symmetric.
     */
    public static PersonVerdict judge(PersonClaim a, PersonClaim b) {
        String nameA = a.fullName();
        String nameB = b.fullName();
        if (nameA == null || nameB == null) {
            return PersonVerdict.UNCERTAIN;
        }
        BirthDates.Agreement birth = BirthDates.agree(a.dateOfBirth(), b.dateOfBirth());
        if (NameRules.compare(nameA, nameB) != NameAgreement.DIFFERENT) {
            boolean contradicted = birth == BirthDates.Agreement.DIFFERENT || sexesContradict(a.gender(), b.gender());
            return contradicted ? PersonVerdict.UNCERTAIN : PersonVerdict.SAME_PERSON;
        }
        if (NameRules.sameGiven(nameA, nameB)) {
            boolean proven = birth == BirthDates.Agreement.SAME
                    && BirthDates.isStrong(a.dateOfBirth())
                    && sexesAgree(a.gender(), b.gender());
            return proven ? PersonVerdict.SAME_PERSON : PersonVerdict.UNCERTAIN;
        }
        return birth == BirthDates.Agreement.DIFFERENT ? PersonVerdict.OTHER_PERSON : PersonVerdict.UNCERTAIN;
    }

    /** 3 (undetermined) and an unknown sex contradict nothing. */
    private static boolean sexesContradict(@Nullable String a, @Nullable String b) {
        return ("1".equals(a) && "2".equals(b)) || ("2".equals(a) && "1".equals(b));
    }

    private static boolean sexesAgree(@Nullable String a, @Nullable String b) {
        return ("1".equals(a) && "1".equals(b)) || ("2".equals(a) && "2".equals(b));
    }
}
