package vn.healthbook.layout;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Values that are one word of a known list. */
final class Words {

    private Words() {}

    static <T> Optional<T> find(
            YamlMap yaml,
            Optional<YamlMap.Text> text,
            String key,
            Function<String, Optional<T>> find,
            List<String> words) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String word = text.get().value();
        Optional<T> found = find.apply(word);
        if (found.isEmpty()) {
            yaml.fault(
                    text.get().line(),
                    "\"" + key + ": " + word + "\" không được hỗ trợ." + Nearest.hintVietnamese(word, words),
                    "\"" + key + ": " + word + "\" is not supported." + Nearest.hintEnglish(word, words));
        }
        return found;
    }

    static Optional<Boolean> truth(YamlMap yaml, String key) {
        List<String> words = List.of("true", "false");
        return find(yaml, yaml.text(key), key, word -> Optional.of(word).filter(words::contains), words)
                .map("true"::equals);
    }
}
