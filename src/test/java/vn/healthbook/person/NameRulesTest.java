package vn.healthbook.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameRulesTest {

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn An,          NGUYỄN VĂN AN,        SAME",
        "Nguyễn Thị Hòa,         Nguyễn Thị Hoà,       SAME",
        "Cháu Lê Minh,           Lê Minh,              SAME",
        "Lê Minh (tổ 5),         Lê Minh,              SAME",
        "Châu Văn An,            CHÂU VĂN AN,          SAME",
        "Ðỗ Văn An,              Đỗ Văn An,            SAME",
        "Nguyễn Văn An,          Nguyen Van An,        COMPATIBLE",
        "Nguyễn Văn An,          NguyenVanAn,          COMPATIBLE",
        "Nguyễn Văn An,          NGUYENVANAN,          COMPATIBLE",
        "Nguyễn Văn An,          Nguyễn An,            COMPATIBLE",
        "Nguyễn Thị Thu Hà,      Nguyễn Thu Hà,        COMPATIBLE",
        "Nguyễn Thị Hà,          Nguyễn T. Hà,         COMPATIBLE",
        "Nguyễn Thị Hà,          Ng. Thị Hà,           COMPATIBLE",
        "Nguyễn Thị Hà,          Ng~ Thị Hà,           COMPATIBLE",
        "Nguyễn Thị Mỹ,          Nguyễn Thị Mĩ,        COMPATIBLE",
        "Lý Văn An,              Lí Văn An,            COMPATIBLE",
        "Nguyễn Văn An,          Nguyễn Van An,        COMPATIBLE",
        "Nguyễn Văn An,          Nguy?n V?n An,        COMPATIBLE",
        "Nguyễn Văn An,          Nguyễn Văn Bình,      DIFFERENT",
        "Nguyễn Thị Hương,       Nguyễn Thị Hường,     DIFFERENT",
        "Nguyễn Thị Hoa,         Nguyễn Thị Hòa,       DIFFERENT",
        "Nguyễn Thị Thy,         Nguyễn Thị Thi,       DIFFERENT",
        "Nguyễn Văn An,          Trần Văn An,          DIFFERENT",
        "Nguyễn Văn An,          Nguyễn Thị An,        DIFFERENT",
        "Nguyễn Văn An,          Nguyễn Vân An,        DIFFERENT",
        "Nguyễn Thu Hà,          Nguyễn Hà Thu,        DIFFERENT",
        "Hoàng Văn An,           Huỳnh Văn An,         DIFFERENT",
        "Nguyễn Văn A.,          Nguyễn Văn An,        DIFFERENT",
        "Nguyễn Văn Anh,         Nguyễn Văn An,        DIFFERENT",
        "Châu Văn An,            Bế Văn An,            DIFFERENT",
        "Hà Nam,                 Hàn Am,               DIFFERENT",
        "Ngu yễn Văn An,         Nguyễn Văn An,        COMPATIBLE",
        "Y Mơ\u0306k,            Y MƠ\u0306K,          SAME",
        "Y Mơ\u0306k,            Y Mok,                COMPATIBLE",
        "Y Mơ\u0306k,            Y Mơ,                 DIFFERENT",
        "Nguyễn Thị Mất,         Nguyễn Thị Chết,      DIFFERENT",
        "Nguyễn Thị Hoa mất,     Nguyễn Thị Hoa,       SAME",
        "12345,                  Nguyễn Văn An,        DIFFERENT",
    })
    void comparesTwoWritings(String a, String b, NameAgreement expected) {
        assertThat(NameRules.compare(a, b)).isEqualTo(expected);
        assertThat(NameRules.compare(b, a)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Bé Nguyễn Thị Mỹ, nguyen thi mi",
        "CB: Trần Thị Quý, tran thi qui",
        "Con của bà Trần Thị Quý, tran thi qui",
        "Con ông Lê Văn Ba, le van ba",
        "Con Lê Thị Na, le thi na",
        "Mẹ Lê Thị Na, le thi na",
        "Bố Xuân Hội, bo xuan hoi",
        "Con Văn Hội, con van hoi",
        "Lê Huy, le huy",
        "Châu Bế, chau be",
        "Cháu Bế Thị Na, be thi na",
        "H'Hen Niê, hhen nie",
        "Lò Văn-Pao (bản 2), lo van pao",
        "Đỗ Thy, do thi",
        "Ng. Văn A, ng van a",
        "Y Mơ\u0306k Niê, y mok nie",
        "Niê MƠ\u0306K, nie mok",
        "Nguyễn Thị Mất, nguyen thi mat",
    })
    void foldsNamesToKeys(String name, String key) {
        assertThat(NameKeys.fold(name)).isEqualTo(key);
        assertThat(NameKeys.fold(key)).isEqualTo(key);
        assertThat(NameKeys.givenKey(name)).isEqualTo(key.substring(key.lastIndexOf(' ') + 1));
    }

    @Test
    void keepsInItsWordAMarkThatNoLetterHas() {
        assertThat(NameKeys.marked("Y MƠ\u0306K Niê")).isEqualTo("y mơ\u0306k niê");
        assertThat(NameKeys.marked("Y Mơ\u0306k")).isNotEqualTo(NameKeys.marked("Y Mơk"));
        assertThat(TonePlacement.canonical("Ho\u00e0\u0306")).isEqualTo("Ho\u00e0\u0306");
    }
}
