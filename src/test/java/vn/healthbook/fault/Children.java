package vn.healthbook.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.healthbook.Healthbook;
import vn.healthbook.database.DatabaseAddress;

/** Starts child programs and never waits for one without bound. */
final class Children {

    /** Small, so that every step has several chunks and ranges. */
    private static final List<String> SMALL = List.of("-Dhealthbook.chunk=70", "-Dhealthbook.range=90");

    private static final long MANY_SECONDS = TimeUnit.MINUTES.toSeconds(40);
    private static final long PEOPLE_A_SECOND = 100;

    private final ChildClasses classes;
    private final Path jobs;
    private final List<String> options;
    private final long patienceSeconds;

    /** @param jobs the operators' room the children read */
    Children(ChildClasses classes, Path jobs) {
        this(classes, jobs, SMALL, ChildClasses.PATIENCE_SECONDS);
    }

    private Children(ChildClasses classes, Path jobs, List<String> options, long patienceSeconds) {
        this.classes = classes;
        this.jobs = jobs;
        this.options = options;
        this.patienceSeconds = patienceSeconds;
    }

    Children withRoom(Path other) {
        return new Children(classes, other, options, patienceSeconds);
    }

    /** On a machine elsewhere: more options of Java, which win over those it has. */
    Children elsewhere(List<String> more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(more);
        return new Children(classes, jobs, all, patienceSeconds);
    }

    /** Chunks, ranges and heap as an operator has them, and time for as many people. */
    Children asShipped(int people) {
        return new Children(classes, jobs, List.of("-Xmx512m"), MANY_SECONDS + people / PEOPLE_A_SECOND);
    }

    /** One command, from start to end. */
    Ended run(Ground ground, List<String> command, @Nullable Blow blow) throws IOException, InterruptedException {
        return begin(ground, command, blow, Defect.NONE, false).end();
    }

    Ended run(Ground ground, List<String> command, @Nullable Blow blow, Defect defect)
            throws IOException, InterruptedException {
        return begin(ground, command, blow, defect, false).end();
    }

    /** The first program of all: when it ends, the archive of classes is written for the others. */
    Ended runAndArchive(Ground ground, List<String> command) throws IOException, InterruptedException {
        return begin(ground, command, null, Defect.NONE, true).end();
    }

    Child begin(Ground ground, List<String> command) throws IOException {
        return begin(ground, command, Defect.NONE);
    }

    Child begin(Ground ground, List<String> command, Defect defect) throws IOException {
        return begin(ground, command, null, defect, false);
    }

    private Child begin(Ground ground, List<String> command, @Nullable Blow blow, Defect defect, boolean archiving)
            throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(classes.options(archiving));
        words.addAll(options);
        words.add("-D" + StruckProgram.BLOW + "=" + (blow == null ? "none" : blow.toString()));
        words.add("-D" + StruckProgram.DEFECT + "=" + defect);
        words.add(Healthbook.class.getName());
        words.addAll(command);
        words.addAll(List.of("--home", ground.home().toString(), "--jobs", jobs.toString(), "--lang", "en"));
        Path output = Files.createTempFile("fault", ".out");
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("HEALTHBOOK_DB_"));
        DatabaseAddress named = ground.named();
        if (named != null) {
            environment.put("HEALTHBOOK_DB_URL", named.jdbcUrl());
            environment.put("HEALTHBOOK_DB_USER", named.user());
            environment.put("HEALTHBOOK_DB_PASSWORD", named.password() == null ? "" : named.password());
        }
        environment.put("LC_ALL", "C.UTF-8");
        return new Child(builder.start(), output, patienceSeconds);
    }

    /** A program that works. */
    record Child(Process process, Path output, long patienceSeconds) {

        /** Waits for its end, which must come. */
        Ended end() throws IOException, InterruptedException {
            boolean ended = process.waitFor(patienceSeconds, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
            String said = Files.readString(output, StandardCharsets.UTF_8);
            Files.deleteIfExists(output);
            if (!ended) {
                throw new IllegalStateException("a program hung and was killed; it had said:\n" + said);
            }
            return Ended.of(process.exitValue(), said);
        }
    }
}
