package vn.healthbook.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.healthbook.batch.FileParts;

/** Takes packed files apart before a run begins. One that cannot be is a delivery itself, refused by its name when it is read. */
@Component
public class PackedFiles implements FileParts {

    @Override
    public List<Part> list(Path file) {
        // A night hands on the parts it found; the file around them is taken apart again.
        Path packed = PackedFile.outer(file);
        if (!PackedFile.isPacked(packed)) {
            return List.of();
        }
        try {
            return PackedFile.members(packed).stream()
                    .filter(member -> packed.equals(file) || member.path().equals(file))
                    .map(member -> new Part(member.path(), member.sha256()))
                    .toList();
        } catch (DeliveryRefused refusedWhenRead) {
            return List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
