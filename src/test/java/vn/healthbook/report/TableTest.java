package vn.healthbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    private static Table table() {
        return new Table()
                .id("delivery", "lô")
                .text("state", "trạng thái")
                .number("rows", "dòng")
                .row(12_345L, new Table.Word("APPLIED", "ĐÃ NẠP"), 67_890L);
    }

    @Test
    void aNumberThatNamesSomethingIsShownAsItIsTyped() {
        assertThat(table().forPeople()).contains(" 12345 ").contains("67,890");
        assertThat(table().html()).contains(">12345<").contains(">67,890<");
    }

    @Test
    void peopleReadWordsAndMachinesReadCodes() {
        assertThat(table().forPeople()).contains("ĐÃ NẠP").doesNotContain("APPLIED");
        assertThat(table().csv()).contains("12345,APPLIED,67890");
        assertThat(table().json()).contains("\"APPLIED\"").doesNotContain("NẠP");
    }
}
