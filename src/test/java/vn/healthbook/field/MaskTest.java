package vn.healthbook.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Ánh Đào, Xxxxxx Xxx Xxx Xxx",
        "001187000602, 999999999999",
        "1.23E+11, 9.99X+99",
        "31/02/1990, 99/99/9999",
        "Trần (mẹ: Lê Thị B), Xxxx (xx: Xx Xxx X)",
        "a½Ⅳ½, x999",
        "李明, xx",
        "½☺, 9#"
    })
    void keepsTheShapeAndNothingOfTheValue(String value, String shape) {
        assertThat(Mask.of(value)).isEqualTo(shape);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Văn Hòa", "Đỗ Thị Hằng"})
    void marksWrittenAsCharactersOfTheirOwnAddNothing(String name) {
        assertThat(Mask.of(Normalizer.normalize(name, Normalizer.Form.NFD))).isEqualTo(Mask.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t"})
    void isEmptyForABlankValue(String blank) {
        assertThat(Mask.of(blank)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {49, 10_000})
    void staysShortForALongValue(int length) {
        assertThat(Mask.of("a".repeat(length))).isEqualTo("x".repeat(48) + "…");
    }
}
