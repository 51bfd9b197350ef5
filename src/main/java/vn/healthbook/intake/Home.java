package vn.healthbook.intake;

import java.nio.file.Path;

/** The folder a program works in: inboxes, archive, outputs. Names of ours carry numbers and hashes, never persons. */
public record Home(Path root) {

    public Path inbox() {
        return root.resolve("inbox");
    }

    public Path archive() {
        return root.resolve("archive");
    }

    /** Where content of this hash is kept. */
    public Path archived(String sha256) {
        return root.resolve(Archive.place(sha256));
    }

    public Path outputs() {
        return root.resolve("outputs");
    }

    /** Where acknowledgement and reject file of a delivery lie. */
    public Path deliveryOutput(long deliveryId) {
        return outputs().resolve("deliveries").resolve(Long.toString(deliveryId));
    }

    /** Where the page of a run lies. */
    public Path runOutput(long runId) {
        return outputs().resolve("runs").resolve(Long.toString(runId));
    }
}
