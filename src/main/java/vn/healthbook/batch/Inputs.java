package vn.healthbook.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.healthbook.layout.JobFile;
import vn.healthbook.layout.JobFiles;
import vn.healthbook.layout.JobInput;
import vn.healthbook.layout.Layout;
import vn.healthbook.layout.Layouts;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/** Looks at the files a run is asked to take: can they be read, what is in them, which date do they speak about. */
@Component
class Inputs {

    private static final Logger LOG = LoggerFactory.getLogger(Inputs.class);

    private final Layouts layouts;
    private final FileOrigins origins;
    private final FileParts parts;
    private final JobFiles jobs;
    private final SqlRunner sql;

    Inputs(Layouts layouts, FileOrigins origins, FileParts parts, JobFiles jobs, SqlRunner sql) {
        this.layouts = layouts;
        this.origins = origins;
        this.parts = parts;
        this.jobs = jobs;
        this.sql = sql;
    }

    /** Whether the job works on what is held and takes no files. */
    boolean takesNone(String job) {
        return jobs.find(job)
                .map(file -> file.inputs().isEmpty() && file.jobs().isEmpty())
                .orElse(false);
    }

    /** Whether the job is a chain of others, which take the files. */
    boolean isChain(String job) {
        return jobs.find(job).map(file -> !file.jobs().isEmpty()).orElse(false);
    }

    /**
     * A file of an inbox that cannot be taken is left where it lies and told of; one that somebody named is refused.
     *
     * @param job what was released for this job comes, too; empty when somebody named the files
     */
    List<TakenFile> look(List<RunInput> inputs, String job) {
        List<TakenFile> files = new ArrayList<>();
        for (RunInput input : inputs) {
            try {
                files.addAll(lookInside(input));
            } catch (Refusal useless) {
                // what a night has once taken up and does not find again is missed
                if (!input.fromInbox() || input.asOf() != null) {
                    throw useless;
                }
                // whoever lets a file of another kind fall into an inbox must not stop what lies beside it, night after
                // night
                LOG.warn("{} / {}", useless.vietnamese(), useless.english());
            }
        }
        for (JobInput wanted : jobs.find(job).map(JobFile::inputs).orElse(List.of())) {
            listReleased(wanted.layout()).stream()
                    .filter(released -> files.stream().noneMatch(file -> isSame(file, released)))
                    .toList()
                    .forEach(files::add);
        }
        return files;
    }

    private List<TakenFile> lookInside(RunInput input) {
        List<FileParts.Part> inside = parts.list(input.file());
        return inside.isEmpty()
                ? List.of(look(input))
                : inside.stream().map(part -> look(input, part)).toList();
    }

    private List<TakenFile> listReleased(Layout layout) {
        return sql.query(Sql.named("batch/list_released"), Map.of("layout", layout.name()))
                .query((row, number) -> new TakenFile(
                        layout,
                        Path.of(row.getString("archive")),
                        row.getString("sha256"),
                        row.getDate("as_of").toLocalDate(),
                        row.getInt("sequence"),
                        true,
                        row.getLong("releases")))
                .list();
    }

    private static boolean isSame(TakenFile file, TakenFile released) {
        return file.layout().name().equals(released.layout().name())
                && file.sha256().equals(released.sha256())
                && file.asOf().equals(released.asOf())
                && file.sequence() == released.sequence();
    }

    private TakenFile look(RunInput input) {
        Layout layout = layouts.find(input.layout()).orElseThrow(() -> unknownLayout(input.layout()));
        Path file = input.file();
        if (!Files.isRegularFile(file)) {
            throw usage(
                    "Không có tệp %s. Kiểm tra đường dẫn.".formatted(file),
                    "There is no file %s. Check the path.".formatted(file));
        }
        String sha256 = sha256(file);
        String name = String.valueOf(file.getFileName());
        // corrected lines under a later date would overrule what was said since
        FileOrigins.Origin origin = origins.findOrigin(file, layout).orElse(null);
        if (origin != null) {
            return taken(layout, file, input.fromInbox(), sha256, origin.asOf(), origin.sequence());
        }
        LocalDate asOf = input.asOf() != null ? input.asOf() : layout.asOf(name).orElseThrow(() -> noDate(input));
        return taken(layout, file, input.fromInbox(), sha256, asOf, layout.sequence(name));
    }

    private TakenFile taken(Layout layout, Path file, boolean fromInbox, String sha256, LocalDate asOf, int sequence) {
        Map<String, Object> identity = Map.of(
                "layout",
                layout.name(),
                "sender",
                layout.sender(),
                "sha256",
                sha256,
                "asOf",
                asOf,
                "sequence",
                sequence);
        long releases = sql.number(Sql.named("batch/count_releases"), identity);
        return new TakenFile(layout, file, sha256, asOf, sequence, fromInbox, releases);
    }

    /** The name of a part tells its date before the name of the packed file does. */
    private TakenFile look(RunInput input, FileParts.Part part) {
        Layout layout = layouts.find(input.layout()).orElseThrow(() -> unknownLayout(input.layout()));
        String own = String.valueOf(part.path().getFileName());
        String outer = part.path().toString().replaceFirst("!/.*", "").replaceFirst(".*/", "");
        LocalDate asOf = input.asOf() != null
                ? input.asOf()
                : layout.asOf(own).or(() -> layout.asOf(outer)).orElseThrow(() -> noDate(input));
        return taken(layout, part.path(), input.fromInbox(), part.sha256(), asOf, layout.sequence(own));
    }

    static String sha256(Path file) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (IOException unreadable) {
            throw usage(
                    "Không đọc được tệp %s. Kiểm tra quyền đọc.".formatted(file),
                    "File %s cannot be read. Check its permissions.".formatted(file));
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private Refusal unknownLayout(String name) {
        String known =
                String.join(", ", layouts.list().stream().map(Layout::name).toList());
        return usage(
                "Không có layout \"%s\". Các layout hiện có: %s".formatted(name, known),
                "There is no layout \"%s\". Known layouts: %s".formatted(name, known));
    }

    private static Refusal noDate(RunInput input) {
        if (input.fromInbox()) {
            Path name = input.file().getFileName();
            return usage(
                    "Để lại tệp %s: tên tệp không cho biết ngày số liệu. Đổi tên theo layout %s, hoặc lấy tệp ra khỏi hộp nhận."
                            .formatted(name, input.layout()),
                    "File %s is left: its name does not tell the date it speaks about. Rename it as layout %s says, or take it out of the inbox."
                            .formatted(name, input.layout()));
        }
        return usage(
                "Tên tệp %s không cho biết ngày số liệu. Ghi ngày: --input %s=%s@2026-11-01"
                        .formatted(input.file().getFileName(), input.layout(), input.file()),
                "The name of %s does not tell the date it speaks about. Say it: --input %s=%s@2026-11-01"
                        .formatted(input.file().getFileName(), input.layout(), input.file()));
    }

    private static Refusal usage(String vietnamese, String english) {
        return new Refusal(ExitCode.USAGE, vietnamese, english);
    }
}
