package vn.healthbook.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a line says it is about: what links use. All values canonical.
 *
 * @param citizenId 12 digits; also when it contradicts its line, then {@code citizenIdConsistent} is false
 * @param citizenIdConsistent 12 digits, a known place class, and no contradiction to birth year and sex as far as they are known
 * @param previousIds 9 or 12 digits each, in the sender's order
 * @param socialInsuranceNumber 10 digits
 * @param fullName as stored; null when the line names nobody
 * @param nameKey {@link NameKeys#fold} of the name, empty without a name
 * @param givenKey the last word of the name key
 * @param dateOfBirth {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}
 * @param gender 1 male, 2 female, 3 undetermined
 * @param wardCode 5 digits of the current list: where the person lives now, else the permanent ward
 */
public record PersonClaim(
        @Nullable String citizenId,
        boolean citizenIdConsistent,
        List<String> previousIds,
        @Nullable String socialInsuranceNumber,
        @Nullable String fullName,
        String nameKey,
        String givenKey,
        @Nullable String dateOfBirth,
        @Nullable String gender,
        @Nullable String wardCode) {

    public PersonClaim {
        previousIds = List.copyOf(previousIds);
    }
}
