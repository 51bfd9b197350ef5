package vn.healthbook.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.healthbook.batch.FileParts;

/**
 * Takes packed files apart before a run begins. One that cannot be is a delivery itself, refused by its name when it is read. A night asks for
 * each part of a file one after the other: the file taken apart last is remembered as long as neither its size nor its time changes; whoever
 * archives a part proves its content.
 */
@Component
public class PackedFiles implements FileParts {

    private @Nullable Known last;

    @Override
    public List<Part> list(Path file) {
        // A night hands on the parts it found; the file around them is taken apart again.
        Path packed = PackedFile.outer(file);
        if (!PackedFile.isPacked(packed)) {
            return List.of();
        }
        try {
            return members(packed).stream()
                    .filter(member -> packed.equals(file) || member.path().equals(file))
                    .map(member -> new Part(member.path(), member.sha256()))
                    .toList();
        } catch (DeliveryRefused refusedWhenRead) {
            return List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private synchronized List<PackedFile.Member> members(Path packed) throws DeliveryRefused, IOException {
        Seen seen = new Seen(packed, Files.size(packed), Files.getLastModifiedTime(packed));
        Known known = last;
        if (known == null || !known.seen().equals(seen)) {
            known = new Known(seen, PackedFile.members(packed));
            last = known;
        }
        return known.members();
    }

    private record Seen(Path file, long size, FileTime changed) {}

    private record Known(Seen seen, List<PackedFile.Member> members) {}
}
