package vn.healthbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.healthbook.notice.NoticeCode;

class CatalogueHoldsAllTest {

    @Test
    void everyEnumOfFindingsIsInTheCatalogue() {
        List<String> enums = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.healthbook").stream()
                        .filter(each -> each.isEnum() && each.isAssignableTo(NoticeCode.class))
                        .map(JavaClass::getName)
                        .toList();
        Set<String> listed = new TreeSet<>();
        NoticeCatalogue.list().forEach(each -> listed.add(each.getClass().getName()));
        assertThat(listed).containsExactlyInAnyOrderElementsOf(enums);
    }

    @Test
    void findsACodeHoweverItIsWritten() {
        assertThat(NoticeCatalogue.find(" name-missing ")).isPresent();
        assertThat(NoticeCatalogue.find("NAME_MISSING")).isPresent();
        assertThat(NoticeCatalogue.find("nothing")).isEmpty();
        assertThat(NoticeCatalogue.listNear("citizen")).contains("CITIZEN_NUMBER_CONTRADICTS_SEX");
    }
}
