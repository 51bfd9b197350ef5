package vn.healthbook.field;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of {@code jobs/codes/}: those of the folder, or those of an earlier day as they were kept. Remembers what was read. */
final class CodeFiles {

    private final @Nullable Path folder;
    private final Map<String, byte[]> contents = new TreeMap<>();

    private CodeFiles(@Nullable Path folder) {
        this.folder = folder;
    }

    static CodeFiles of(Path folder) {
        return new CodeFiles(folder);
    }

    /** @param texts content by file name */
    static CodeFiles of(Map<String, String> texts) {
        CodeFiles files = new CodeFiles(null);
        texts.forEach((name, text) -> files.contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    byte[] read(String name) throws IOException {
        byte[] content = contents.get(name);
        if (content == null) {
            if (folder == null) {
                throw new NoSuchFileException(name);
            }
            content = Files.readAllBytes(folder.resolve(name));
            contents.put(name, content);
        }
        return content;
    }

    /** What was read, by file name; all of it is UTF-8 once the lists have been read. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        contents.forEach((name, content) -> texts.put(name, new String(content, StandardCharsets.UTF_8)));
        return texts;
    }
}
