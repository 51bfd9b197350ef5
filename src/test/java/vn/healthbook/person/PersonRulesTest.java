package vn.healthbook.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonRulesTest {

    @ParameterizedTest
    @CsvSource({
        // names agree
        "Nguyễn Văn An, 1990-05-12, 1, Nguyễn Văn An, 1990-05-12, 1, SAME_PERSON",
        "Nguyễn Văn An, 1990-05-12, 1, Nguyen An,     1990,       ,  SAME_PERSON",
        "Nguyễn Văn An, 1990-05-12, 1, Nguyễn Văn An, 1990-12-05, 1, SAME_PERSON",
        "Nguyễn Văn An, ,           ,  Nguyễn Văn An, ,           ,  SAME_PERSON",
        "Nguyễn Văn An, 1990-05-12, 3, Nguyễn Văn An, 1990-05-12, 1, SAME_PERSON",
        // names agree, something speaks against it: a father and a son of one name
        "Nguyễn Văn An, 1962-05-12, 1, Nguyễn Văn An, 1990-07-01, 1, UNCERTAIN",
        "Nguyễn Hồng Anh, 1990-05-12, 1, Nguyễn Hồng Anh, 1990-05-12, 2, UNCERTAIN",
        // family name damaged, the rest proves it
        "Nguyễn Văn An, 1990-05-12, 1, Nguyến Văn An, 1990-05-12, 1, SAME_PERSON",
        "Nguyễn Văn An, 1990-01-01, 1, Trần Văn An,   1990-01-01, 1, UNCERTAIN",
        "Nguyễn Văn An, 1990-05-12, 1, Trần Văn An,   1990-05-12, ,  UNCERTAIN",
        "Nguyễn Văn An, 1990,       1, Trần Văn An,   1990,       1, UNCERTAIN",
        // twins under one number, a child under the mother's number
        "Nguyễn Văn An, 1990-05-12, 1, Nguyễn Văn Bình, 1990-05-12, 1, UNCERTAIN",
        "Lê Thị Mai,    1990-05-12, 2, Nguyễn Minh Khôi, 2019-03-04, 1, OTHER_PERSON",
        "Lê Thị Mai,    1990-05-12, 2, Nguyễn Minh Khôi, , 1, UNCERTAIN",
    })
    void judgesTwoClaimsThatShareANumber(
            String nameA,
            @Nullable String birthA,
            @Nullable String sexA,
            String nameB,
            @Nullable String birthB,
            @Nullable String sexB,
            PersonVerdict expected) {
        PersonClaim a = claim(nameA, birthA, sexA);
        PersonClaim b = claim(nameB, birthB, sexB);

        assertThat(PersonRules.judge(a, b)).isEqualTo(expected);
        assertThat(PersonRules.judge(b, a)).isEqualTo(expected);
    }

    @Test
    void leavesANamelessClaimToAHuman() {
        PersonClaim nameless = claim(null, "1990-05-12", "1");

        assertThat(PersonRules.judge(nameless, claim("Lê An", "1990-05-12", "1")))
                .isEqualTo(PersonVerdict.UNCERTAIN);
    }

    @Property
    void judgesBothWaysAlike(@ForAll("claims") PersonClaim a, @ForAll("claims") PersonClaim b) {
        assertThat(PersonRules.judge(a, b)).isEqualTo(PersonRules.judge(b, a));
    }

    @Property
    void attachesNobodyOfAnotherGivenName(@ForAll("claims") PersonClaim a, @ForAll("claims") PersonClaim b) {
        if (PersonRules.judge(a, b) == PersonVerdict.SAME_PERSON
                && a.nameKey().contains(" ")
                && b.nameKey().contains(" ")) {
            assertThat(a.givenKey()).isEqualTo(b.givenKey());
        }
    }

    @Provide
    Arbitrary<PersonClaim> claims() {
        Arbitrary<String> family = Arbitraries.of("Nguyễn", "Nguyen", "Ng.", "Trần", "Lý", "Lí", "NGUYỄN");
        Arbitrary<String> middle = Arbitraries.of("", "Văn", "Van", "Thị", "T.", "Thị Thu", "Thu");
        Arbitrary<String> given = Arbitraries.of("An", "Ân", "Hòa", "Hoà", "Hoa", "Mỹ", "Mĩ", "My", "Thy", "Thi", "T.");
        Arbitrary<String> names = Combinators.combine(family, middle, given)
                .as((f, m, g) -> m.isEmpty() ? f + " " + g : f + " " + m + " " + g);
        Arbitrary<String> births = Arbitraries.of("1990-05-12", "1990-12-05", "1990", "1991-05-12", "1962-01-01")
                .injectNull(0.2);
        Arbitrary<String> sexes = Arbitraries.of("1", "2", "3").injectNull(0.2);
        return Combinators.combine(names, births, sexes).as(PersonRulesTest::claim);
    }

    private static PersonClaim claim(@Nullable String name, @Nullable String birth, @Nullable String sex) {
        String key = name == null ? "" : NameKeys.fold(name);
        return new PersonClaim(null, false, List.of(), null, name, key, NameKeys.lastWord(key), birth, sex, null);
    }
}
