package vn.healthbook.fault;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Lines of a population extract about invented people, one as good as the other. */
final class People {

    static final String HEADER = "SO_CCCD,HO_TEN,NGAY_SINH,GIOI_TINH,MAXA_CU_TRU\n";

    private static final LocalDate OLDEST = LocalDate.of(1950, 1, 2);
    private static final String[] FAMILY = {"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đỗ"};
    private static final String[] GIVEN = {"An", "Bình", "Cường", "Dũng", "Hải", "Khánh", "Minh"};

    private People() {}

    /** A man born in Hà Nội in the twentieth century; another number is another man. */
    static String line(int number) {
        LocalDate born = OLDEST.plusDays(number * 11L % 17_000);
        return "001%d%02d%06d,%s Văn %s,%s,1,00004%n"
                .formatted(
                        0,
                        born.getYear() % 100,
                        number,
                        FAMILY[number % FAMILY.length],
                        GIVEN[number % GIVEN.length],
                        born.format(DateTimeFormatter.BASIC_ISO_DATE))
                .replace(System.lineSeparator(), "\n");
    }

    static String file(int first, int last) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int number = first; number <= last; number++) {
            text.append(line(number));
        }
        return text.toString();
    }
}
