package vn.healthbook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.field.StandardField;
import vn.healthbook.layout.CsvFormat;
import vn.healthbook.layout.DateOrder;
import vn.healthbook.layout.Layout;
import vn.healthbook.layout.LayoutColumn;
import vn.healthbook.notice.Notice;

class DateOrdersTest {

    private static final Layout DAY_FIRST = layout(DateOrder.DAY_MONTH_YEAR);

    @TempDir
    Path folder;

    @Test
    void tellsThatAColumnHasBothOrders() throws Exception {
        assertThat(remarks(DAY_FIRST, "25/12/2020", "12/25/2020", "03/04/2020", "1-31-1990"))
                .containsExactly(new LineNotice(3, new Notice(FileNotice.DATE_ORDER_CONTRADICTED, "date_of_birth")));
    }

    @Test
    void saysNothingOfAFileThatKeepsItsOrder() throws Exception {
        assertThat(remarks(DAY_FIRST, "25/12/2020", "03/04/2020", "31/1/1990", "2020-12-25", "19901225", "13/2020"))
                .isEmpty();
        assertThat(remarks(layout(DateOrder.MONTH_DAY_YEAR), "12/25/2020", "03/04/2020"))
                .isEmpty();
        assertThat(remarks(layout(DateOrder.YEAR_MONTH_DAY_TIME), "25/12/2020 8:30", "03/04/2020", "202012250830"))
                .isEmpty();
    }

    @Test
    void takesAColumnThatDeclaresNeitherOrderAsDayFirst() throws Exception {
        assertThat(remarks(layout(DateOrder.YEAR_MONTH_DAY), "12/25/2020", "25/12/2020"))
                .as("so its dates are read")
                .containsExactly(new LineNotice(2, new Notice(FileNotice.DATE_ORDER_CONTRADICTED, "date_of_birth")));

        DeliveryRefused refused = catchThrowableOfType(
                DeliveryRefused.class,
                () -> remarks(
                        layout(DateOrder.YEAR_MONTH_DAY_TIME),
                        "11/5/2026 8:30",
                        "11/13/2026 9:00",
                        "11/14/2026 9:00",
                        "11/15/2026 10:00",
                        "11/16/2026 11:00",
                        "11/17/2026 12:00"));

        assertThat(refused.code()).isEqualTo(FileNotice.DATE_ORDER_WRONG);
        assertThat(refused.line()).isEqualTo(3);
        assertThat(refused.english()).contains("dates: [MM/dd/yyyy]");
    }

    @Test
    void refusesAFileThatIsClearlyWrittenInTheOtherOrder() throws Exception {
        String[] american = {"12/25/2020", "03/04/2020", "1/31/1990", "2/28/1991", "7/15/1992", "11/30/1960", ""};
        Path file = file(american);

        DeliveryRefused refused = catchThrowableOfType(DeliveryRefused.class, () -> remarks(DAY_FIRST, american));

        assertThat(refused.code()).isEqualTo(FileNotice.DATE_ORDER_WRONG);
        assertThat(refused.line()).isEqualTo(2);
        assertThat(refused.english()).contains("dates: [MM/dd/yyyy]");
        assertThat(Sample.read(file, layout(DateOrder.MONTH_DAY_YEAR))).hasSize(7);
    }

    private List<LineNotice> remarks(Layout layout, String... dates) throws Exception {
        try (DeliveryReader reader = DeliveryReader.open(file(dates), layout)) {
            reader.skip(1);
            while (reader.read() != null) {}
            return reader.remarks();
        }
    }

    private Path file(String... dates) throws Exception {
        return Sample.file(folder, "HO_TEN,SINH\nAn," + String.join("\nAn,", dates) + "\n");
    }

    private static Layout layout(DateOrder order) {
        return Sample.with(
                CsvFormat.USUAL,
                List.of(
                        new LayoutColumn("HO_TEN", StandardField.FULL_NAME, true, List.of()),
                        new LayoutColumn("SINH", StandardField.DATE_OF_BIRTH, false, List.of(order))));
    }
}
