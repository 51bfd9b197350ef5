package vn.healthbook.intake;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.healthbook.batch.RunInput;
import vn.healthbook.layout.JobFile;
import vn.healthbook.layout.JobFiles;
import vn.healthbook.layout.JobInput;

/**
 * The files that lie in the inboxes of a job. Looked at twice, with the opening of the database in between: a young file whose
 * size or time differs at the second look is still being written and is left for the next run.
 */
public final class Inbox {

    /** A file that nobody has touched for this long is whole. */
    private static final Duration YOUNG = Duration.ofSeconds(2);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final Map<Path, Seen> files;
    private final Instant lookedAt;

    private Inbox(Map<Path, Seen> files, Instant lookedAt) {
        this.files = files;
        this.lookedAt = lookedAt;
    }

    private record Seen(String layout, long size, FileTime changed) {}

    /** What a job takes, with the jobs of its chain in their order. */
    public static List<JobInput> wanted(JobFile job, JobFiles jobs) {
        List<JobInput> wanted = new ArrayList<>(job.inputs());
        job.jobs().forEach(each -> jobs.find(each).ifPresent(link -> wanted.addAll(wanted(link, jobs))));
        return wanted.stream().distinct().toList();
    }

    public static Inbox look(Path home, List<JobInput> wanted) throws IOException {
        Map<Path, Seen> files = new LinkedHashMap<>();
        for (JobInput input : wanted) {
            for (Path file : list(home, input.files())) {
                files.putIfAbsent(file, look(input.layout().name(), file));
            }
        }
        return new Inbox(files, Instant.now());
    }

    private static Seen look(String layout, Path file) throws IOException {
        return new Seen(layout, Files.size(file), Files.getLastModifiedTime(file));
    }

    /** The files that are whole, in the order of the jobs and of their names. */
    public List<RunInput> settled(Consumer<Path> growing) throws IOException {
        List<RunInput> inputs = new ArrayList<>();
        for (Map.Entry<Path, Seen> each : files.entrySet()) {
            if (isWhole(each.getKey(), each.getValue())) {
                inputs.add(new RunInput(each.getValue().layout(), each.getKey(), null, true));
            } else {
                growing.accept(each.getKey());
            }
        }
        return inputs;
    }

    private boolean isWhole(Path file, Seen first) throws IOException {
        if (first.changed().toInstant().plus(YOUNG).isBefore(lookedAt)) {
            return true;
        }
        long left =
                Duration.between(Instant.now(), lookedAt.plus(BETWEEN_LOOKS)).toNanos();
        if (left > 0) {
            LockSupport.parkNanos(left);
        }
        try {
            return look(first.layout(), file).equals(first);
        } catch (NoSuchFileException takenAway) {
            return false;
        }
    }

    private static List<Path> list(Path home, String glob) throws IOException {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        Path folder = home;
        for (Path part : Path.of(glob.replaceAll("[*?\\[{].*", "x"))) {
            Path next = folder.resolve(part);
            if (!Files.isDirectory(next)) {
                break;
            }
            folder = next;
        }
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> matcher.matches(home.relativize(file)) && !isUnfinished(file.getFileName()))
                    .sorted(Comparator.comparing((Path file) -> String.valueOf(file.getFileName()))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    private static boolean isUnfinished(@Nullable Path file) {
        String name = String.valueOf(file);
        return name.startsWith(".") || name.endsWith(".part") || name.endsWith(".tmp");
    }
}
