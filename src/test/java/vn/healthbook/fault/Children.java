package vn.healthbook.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts child programs and never waits for one without bound. */
final class Children {

    private final ChildClasses classes;
    private final Path jobs;

    /** @param jobs the operators' room the children read */
    Children(ChildClasses classes, Path jobs) {
        this.classes = classes;
        this.jobs = jobs;
    }

    Children withRoom(Path other) {
        return new Children(classes, other);
    }

    /** One command, from start to end. */
    Ended run(Ground ground, List<String> command, @Nullable Blow blow) throws IOException, InterruptedException {
        return begin(ground, command, blow, null, false).end();
    }

    Ended run(Ground ground, List<String> command, @Nullable Blow blow, @Nullable String defect)
            throws IOException, InterruptedException {
        return begin(ground, command, blow, defect, false).end();
    }

    /** The first program of all: when it ends, the archive of classes is written for the others. */
    Ended runAndArchive(Ground ground, List<String> command) throws IOException, InterruptedException {
        return begin(ground, command, null, null, true).end();
    }

    Child begin(Ground ground, List<String> command) throws IOException {
        return begin(ground, command, null, null, false);
    }

    private Child begin(
            Ground ground, List<String> command, @Nullable Blow blow, @Nullable String defect, boolean archiving)
            throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(classes.options(archiving));
        words.add("-Dfault.url=" + ground.database().jdbcUrl());
        words.add("-Dfault.user=" + ground.database().user());
        words.add("-Dfault.home=" + ground.home());
        words.add("-Dfault.jobs=" + jobs);
        words.add("-Dfault.chunk=70");
        words.add("-Dfault.range=90");
        if (blow != null) {
            words.add("-Dfault.blow=" + blow);
        }
        if (defect != null) {
            words.add("-Dfault.defect=" + defect);
        }
        words.add(ChildProgram.class.getName());
        words.addAll(command);
        Path output = Files.createTempFile("fault", ".out");
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
        String password = ground.database().password();
        builder.environment().put("FAULT_PASSWORD", password == null ? "" : password);
        return new Child(builder.start(), output);
    }

    /** A program that works. */
    record Child(Process process, Path output) {

        /** Waits for its end, which must come. */
        Ended end() throws IOException, InterruptedException {
            boolean ended = process.waitFor(ChildClasses.PATIENCE_SECONDS, TimeUnit.SECONDS);
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
