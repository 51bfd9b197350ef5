package vn.healthbook.guard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.healthbook.sql.CopyTable;
import vn.healthbook.sql.SqlRunner;

/** Who may know whom, and how things are called. */
class ArchitectureTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.healthbook");

    private static final String[] NOUNS = {
        "vn.healthbook.person..", "vn.healthbook.field..", "vn.healthbook.layout..", "vn.healthbook.notice.."
    };
    private static final List<String> VERBS =
            List.of("create", "merge", "reconcile", "standardize", "nightly", "steward");
    private static final String[] FACES = {
        "vn.healthbook.command..", "vn.healthbook.report..", "vn.healthbook.console.."
    };

    /** Interfaces that others implement: whoever runs the program may hang a listener or a report on them. */
    private static final Map<String, String> SINGLE_IMPLEMENTATIONS = Map.of();

    /** Catalogues: one constant a field or fault, and nothing to be gained by tearing them apart. */
    private static final Set<String> LONG_CATALOGUES = Set.of("StandardField.java", "FieldNotice.java");

    /** Faces that cannot go through the program's own statements, with the reason. */
    private static final Map<String, String> OWN_CONNECTIONS = Map.of(
            "ContentHash", "hashes whatever tables there are, in one snapshot",
            "DeliveryFiles", "reads one delivery in one snapshot, row by row",
            "Demo", "watches from outside another process that it kills",
            "DoctorCommand", "looks at a server that may have no schema yet");

    private static final int LONGEST = 300;

    @Test
    void nounsKnowNothingButNouns() {
        classes()
                .that()
                .resideInAnyPackage(NOUNS)
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "are nouns or no framework",
                        type -> !type.getPackageName().startsWith("vn.healthbook")
                                        && !isFramework(type.getPackageName())
                                || Arrays.stream(NOUNS)
                                        .anyMatch(noun ->
                                                (type.getPackageName() + ".").startsWith(noun.replace("..", ".")))))
                .check(PROGRAM);
    }

    @Test
    void nounsHaveNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(NOUNS)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "asks for the time of day",
                        (JavaMethodCall call) -> call.getName().equals("now")
                                        && call.getTargetOwner()
                                                .getPackageName()
                                                .equals("java.time")
                                || call.getName().equals("currentTimeMillis")))
                .check(PROGRAM);
    }

    @Test
    void verbsDoNotKnowEachOther() {
        for (String verb : VERBS) {
            String[] others = VERBS.stream()
                    .filter(other -> !other.equals(verb))
                    .map(other -> "vn.healthbook." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("vn.healthbook." + verb + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(PROGRAM);
        }
    }

    @Test
    void nobodyKnowsFacesButFaces() {
        noClasses()
                .that()
                .resideOutsideOfPackages(FACES)
                .and()
                .doNotHaveSimpleName("Healthbook")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.healthbook.command..", "vn.healthbook.console..")
                .check(PROGRAM);
    }

    @Test
    void facesWriteNoTables() {
        noClasses()
                .that()
                .resideInAnyPackage(FACES)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(CopyTable.class)
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "changes rows",
                        (JavaMethodCall call) -> call.getTargetOwner().isEquivalentTo(SqlRunner.class)
                                && call.getName().equals("update")))
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    /** Others hand rows to COPY and map what statements return; connections, statements and templates are not theirs. */
    @Test
    void connectionsBelongToTheEdges() {
        Set<String> edges = Set.of("vn.healthbook.sql", "vn.healthbook.batch", "vn.healthbook.database");
        Set<String> connections = Set.of(
                "java.sql.Connection",
                "java.sql.Statement",
                "java.sql.PreparedStatement",
                "java.sql.DriverManager",
                "org.springframework.jdbc.core.JdbcTemplate",
                "org.springframework.jdbc.core.simple.JdbcClient");
        noClasses()
                .that(DescribedPredicate.describe(
                        "are beyond the edges",
                        type -> !edges.contains(type.getPackageName())
                                && !type.getPackageName().equals("vn.healthbook")
                                && !OWN_CONNECTIONS.containsKey(
                                        type.getName().replaceFirst(".*\\.", "").replaceFirst("\\$.*", ""))))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "hold a connection",
                        type -> connections.contains(type.getName())
                                || type.getPackageName().startsWith("org.postgresql")))
                .check(PROGRAM);
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("vn.healthbook.(*)..").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(
                        ".*[.$](\\w+(Util|Utils|Helper|Manager|Impl|Service|Dto)|(Abstract|Base)[A-Z]\\w*|\\w+Base)(\\$.*)?")
                .check(PROGRAM);
    }

    @Test
    void noInterfaceHasASingleImplementation() {
        Map<String, String> single = new TreeMap<>();
        for (JavaClass type : PROGRAM) {
            if (!type.isInterface()
                    || type.isAnnotation()
                    || type.getSimpleName().equals("package-info")) {
                continue;
            }
            Class<?> reflected = type.reflect();
            List<JavaClass> implementors = type.getAllSubclasses().stream()
                    .filter(sub -> !sub.isInterface())
                    .toList();
            if (implementors.size() == 1 && !reflected.isSealed() && !isFunctional(reflected)) {
                single.put(type.getSimpleName(), implementors.get(0).getSimpleName());
            }
        }
        assertThat(single).isEqualTo(SINGLE_IMPLEMENTATIONS);
    }

    @Test
    void classesFitTheEye() throws Exception {
        Map<String, Integer> longer = new TreeMap<>();
        for (Path file : SourceFiles.list()) {
            String name = file.getFileName().toString();
            int lines = Files.readAllLines(file).size();
            if (lines > LONGEST && !LONG_CATALOGUES.contains(name)) {
                longer.put(name, lines);
            }
        }
        assertThat(longer).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsForAndThatNullIsMarked() {
        Set<Path> folders =
                SourceFiles.list().stream().map(Path::getParent).collect(java.util.stream.Collectors.toSet());
        assertThat(folders)
                .allSatisfy(folder -> assertThat(SourceFiles.text(folder.resolve("package-info.java")))
                        .startsWith("/**")
                        .contains("@NullMarked"));
    }

    private static boolean isFramework(String name) {
        return List.of(
                        "org.springframework",
                        "java.sql",
                        "javax.sql",
                        "org.slf4j",
                        "org.postgresql",
                        "picocli",
                        "org.flywaydb")
                .stream()
                .anyMatch(name::startsWith);
    }

    private static boolean isFunctional(Class<?> type) {
        List<Method> open = Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .toList();
        return open.size() == 1;
    }
}
