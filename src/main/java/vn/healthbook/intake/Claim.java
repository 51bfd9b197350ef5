package vn.healthbook.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.healthbook.batch.ExitCode;
import vn.healthbook.batch.Refusal;
import vn.healthbook.batch.Task;
import vn.healthbook.layout.Layout;
import vn.healthbook.layout.Layouts;
import vn.healthbook.sql.Sql;
import vn.healthbook.sql.SqlRunner;

/** Archives the files a run was asked to take and registers them as deliveries. The same delivery twice is one delivery. */
@Component
class Claim implements Task {

    private final SqlRunner sql;
    private final Archive archive;
    private final Layouts layouts;
    private final Set<Path> keptPackages = new HashSet<>();

    Claim(SqlRunner sql, Archive archive, Layouts layouts) {
        this.sql = sql;
        this.archive = archive;
        this.layouts = layouts;
    }

    @Override
    public void run(long run) throws IOException {
        Map<String, Object> of = Map.of("run", run);
        List<Input> inputs = list(run);
        // copies of gigabytes take their time: made before anything is locked
        keptPackages.clear();
        for (Input input : inputs) {
            copy(input);
        }
        sql.call(Sql.named("batch/open_staging"), of);
        sql.update(Sql.named("batch/note_claim"), of);
        for (Input input : inputs) {
            register(run, input);
        }
        sql.update(Sql.named("intake/forget_notices"), of);
        sql.update(Sql.named("intake/forget_rejects"), of);
        sql.update(Sql.named("intake/forget_lines"), of);
        sql.update(Sql.named("intake/forget_corrections"), of);
    }

    /** Takes the files of a finished run out of their inboxes, unless something else lies there under the same name by now. */
    void clearInboxes(long run) throws IOException {
        for (Input input : list(run)) {
            Path file = PackedFile.outer(Path.of(input.file()));
            // a released delivery was taken from the archive itself
            if (input.fromInbox()
                    && !input.file().equals(Archive.place(input.sha256()))
                    && Files.isRegularFile(file)
                    && isTaken(file, input)) {
                Files.delete(file);
            }
        }
    }

    private boolean isTaken(Path file, Input input) throws IOException {
        if (!file.toString().equals(input.file())) {
            return archive.holds(Archive.sha256(file));
        }
        return archive.holds(input.sha256()) && Files.mismatch(file, archive.path(Archive.place(input.sha256()))) < 0;
    }

    private List<Input> list(long run) {
        return sql.query(Sql.named("intake/list_inputs"), Map.of("run", run))
                .query(Input.class)
                .list();
    }

    private void copy(Input input) throws IOException {
        Path file = Path.of(input.file());
        if (!keep(file, input.sha256())) {
            throw new Refusal(
                    ExitCode.FAILED,
                    "Tệp %s đã đổi hoặc mất trong khi đọc. Chạy lại lệnh với tệp hiện tại."
                            .formatted(file.getFileName()),
                    "File %s changed or went away while it was read. Type the command again with the file as it is now."
                            .formatted(file.getFileName()));
        }
    }

    private void register(long run, Input input) throws IOException {
        Layout layout = layouts.find(input.layout()).orElseThrow();
        Map<String, Object> identity = new HashMap<>();
        identity.put("layout", layout.name());
        identity.put("sender", layout.sender());
        identity.put("sha256", input.sha256());
        identity.put("asOf", input.asOf());
        identity.put("sequence", input.sequence());
        Map<String, Object> delivery = new HashMap<>(identity);
        delivery.put("run", run);
        requireFree(run, delivery);
        delivery.put("source", layout.source());
        delivery.put("extent", layout.extent().name());
        delivery.put("fileName", shownName(Path.of(input.file())));
        delivery.put("bytes", archive.size(input.sha256()));
        delivery.put("archive", Archive.place(input.sha256()));
        sql.update(Sql.named("intake/register_delivery"), delivery);
        Map<String, Object> note = new HashMap<>(identity);
        note.put("run", run);
        note.put("ordinal", input.ordinal());
        sql.update(Sql.named("intake/note_input_delivery"), note);
    }

    /** {@code package.zip!/folder/file.csv}, without the folders around the file. */
    private static String shownName(Path file) {
        Path folder = PackedFile.outer(file).getParent();
        return folder == null ? file.toString() : folder.relativize(file).toString();
    }

    /** Keeps the delivery; of a packed file also the file itself, as it was delivered. */
    private boolean keep(Path file, String sha256) throws IOException {
        Path outer = PackedFile.outer(file);
        boolean there = Files.isRegularFile(outer);
        if (there && !outer.equals(file) && keptPackages.add(outer)) {
            String whole = Archive.sha256(outer);
            if (!archive.holds(whole) && !archive.keep(outer, whole)) {
                return false;
            }
        }
        return archive.holds(sha256) || (there && archive.keep(file, sha256));
    }

    /** A delivery that another unfinished run works on, or has refused on its way, stays with that run. */
    private void requireFree(long run, Map<String, Object> delivery) {
        sql.query(Sql.named("intake/find_delivery"), delivery)
                .query(Held.class)
                .optional()
                .ifPresent(held -> {
                    boolean elsewhere = held.claimedByRun() != run
                            && List.of("CLAIMED", "REFUSED").contains(held.state())
                            && List.of("RUNNING", "FAILED", "STOPPED", "GATED").contains(held.runState());
                    if (elsewhere) {
                        throw new Refusal(
                                ExitCode.REFUSED,
                                "Lô dữ liệu %d đang thuộc lần chạy %d. Tiếp tục lần chạy đó: healthbook runs restart %d"
                                        .formatted(held.deliveryId(), held.claimedByRun(), held.claimedByRun()),
                                "Delivery %d belongs to run %d. Continue that run: healthbook runs restart %d"
                                        .formatted(held.deliveryId(), held.claimedByRun(), held.claimedByRun()));
                    }
                });
    }

    record Input(
            int ordinal, String layout, String file, String sha256, LocalDate asOf, int sequence, boolean fromInbox) {}

    record Held(long deliveryId, String state, long claimedByRun, String runState) {}
}
