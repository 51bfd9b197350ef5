package vn.healthbook.field;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** By hand: rows a second of the population layout on one core. Not a test; figures of a shared machine prove nothing. */
final class Throughput {

    private static final String[] FAMILY = {"Nguyễn", "TRẦN", "Lê", "Phạm", "Hoàng"};
    private static final String[] MIDDLE = {"Văn", "THỊ", "Minh", "Thị Thu", "Đức"};
    private static final String[] GIVEN = {"An", "HƯƠNG", "Tuấn", "Hòa", "Ánh"};
    private static final String[] WARDS = {"00004", "00070", "00235", "00008", "00097"};

    private Throughput() {}

    public static void main(String[] arguments) {
        long start = System.nanoTime();
        CodeLists codes = TestCodes.read();
        System.out.printf("code lists read in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        List<FieldColumn> columns = Layouts.population();
        start = System.nanoTime();
        RowStandardizer standardizer = new RowStandardizer(codes, "population", columns, LocalDate.of(2026, 1, 15));
        System.out.printf("standardizer made in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        String[][] rows = rows(100_000);
        for (int round = 0; round < 12; round++) {
            start = System.nanoTime();
            int rejected = 0;
            int notices = 0;
            for (String[] row : rows) {
                StandardRow standard = standardizer.standardize(row);
                rejected += standard.rejected() ? 1 : 0;
                notices += standard.notices().size();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("%.0f rows/s, %d rejected, %d notices%n", rows.length / seconds, rejected, notices);
        }
    }

    private static String[][] rows(int count) {
        Random random = new Random(7);
        String[][] rows = new String[count][];
        for (int i = 0; i < count; i++) {
            int year = 1940 + random.nextInt(80);
            int sex = 1 + random.nextInt(2);
            String digit = String.valueOf((year >= 2000 ? 2 : 0) + sex - 1);
            String number = "001" + digit + "%02d%06d".formatted(year % 100, random.nextInt(1_000_000));
            String birth = "%d%02d%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
            String name = pick(FAMILY, random) + " " + pick(MIDDLE, random) + " " + pick(GIVEN, random);
            String phone = random.nextInt(4) == 0 ? "" : "09%08d".formatted(random.nextInt(100_000_000));
            rows[i] = new String[] {
                number,
                random.nextInt(5) == 0 ? "%09d".formatted(random.nextInt(1_000_000_000)) : "",
                name,
                birth,
                String.valueOf(sex),
                "000",
                "01",
                "01",
                random.nextInt(3) == 0 ? "O+" : "",
                phone,
                "Số " + i + " ngõ 12 phố Huế",
                pick(WARDS, random),
                pick(WARDS, random)
            };
        }
        return rows;
    }

    private static String pick(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }
}
