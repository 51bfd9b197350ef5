package vn.healthbook.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.healthbook.person.NameKeys;
import vn.healthbook.person.PersonClaim;

/** One record as its source knows the person: a row of {@code source.record}. Of a gone one nobody says anything any more. */
record Known(
        long id,
        String source,
        String key,
        @Nullable String citizenId,
        boolean consistent,
        List<String> previousIds,
        @Nullable String insuranceNumber,
        @Nullable String fullName,
        @Nullable String dateOfBirth,
        @Nullable String gender,
        @Nullable String ward,
        boolean gone) {

    Known {
        previousIds = List.copyOf(previousIds);
    }

    Known withoutEvidence() {
        return new Known(id, source, key, null, false, List.of(), null, null, null, null, null, true);
    }

    String nameKey() {
        return fullName == null ? "" : NameKeys.fold(fullName);
    }

    boolean is(String... sources) {
        return List.of(sources).contains(source);
    }

    boolean hasKey(String kind) {
        return key.startsWith(kind);
    }

    /** The citizen number when it may be believed of this person. */
    @Nullable
    String goodNumber() {
        return consistent ? citizenId : null;
    }

    PersonClaim claim() {
        return new PersonClaim(
                citizenId,
                consistent,
                previousIds,
                insuranceNumber,
                fullName,
                nameKey(),
                NameKeys.lastWord(nameKey()),
                dateOfBirth,
                gender,
                ward);
    }
}
