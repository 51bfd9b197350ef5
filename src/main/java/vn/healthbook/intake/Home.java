package vn.healthbook.intake;

import java.nio.file.Path;

/** The program's own folder: inboxes, archive, outputs. */
public record Home(Path root) {

    public Path archive() {
        return root.resolve("archive");
    }

    public Path inbox() {
        return root.resolve("inbox");
    }

    public Path outputs() {
        return root.resolve("outputs");
    }

    public Path deliveryOutput(long deliveryId) {
        return outputs().resolve("deliveries").resolve(Long.toString(deliveryId));
    }

    public Path runOutput(long runId) {
        return outputs().resolve("runs").resolve(Long.toString(runId));
    }
}
