package vn.healthbook.layout;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a YAML file that knows its lines. Only the tree of nodes is read, no object is ever made from a tag. A
 * mistake goes to the faults and reads as absent, so that the rest of the file is judged too.
 */
final class YamlMap {

    /** A value and where it stands. */
    record Text(String value, int line) {}

    private final Path file;
    private final int line;
    private final Faults faults;
    private final Map<Text, Node> entries = new LinkedHashMap<>();

    private YamlMap(Path file, MappingNode node, Set<String> known, Faults faults) {
        this.file = file;
        this.line = lineOf(node);
        this.faults = faults;
        for (NodeTuple tuple : node.getValue()) {
            keep(tuple, known);
        }
    }

    /** The whole file; empty when it is no YAML mapping at all. */
    static Optional<YamlMap> read(Path file, Set<String> known, Faults faults) {
        try {
            Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            Node root = yaml.compose(new StringReader(Files.readString(file)));
            if (root instanceof MappingNode mapping) {
                return Optional.of(new YamlMap(file, mapping, known, faults));
            }
            faults.add(
                    file,
                    root == null ? 0 : lineOf(root),
                    "Tệp phải gồm các dòng \"khóa: giá trị\".",
                    "The file has to consist of \"key: value\" lines.");
        } catch (CharacterCodingException notUtf8) {
            faults.add(
                    file,
                    0,
                    "Tệp không phải UTF-8; hãy lưu lại bằng UTF-8.",
                    "The file is not UTF-8; save it as UTF-8.");
        } catch (MarkedYAMLException broken) {
            int at = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine() + 1;
            faults.add(
                    file,
                    at,
                    "Sai cú pháp YAML: " + broken.getProblem() + ". Kiểm tra thụt dòng và dấu ngoặc.",
                    "This is no valid YAML: " + broken.getProblem() + ". Look at indentation and quotes.");
        } catch (YAMLException broken) {
            faults.add(
                    file,
                    0,
                    "Sai cú pháp YAML; xóa các ký tự lạ trong tệp.",
                    "This is no valid YAML; remove odd characters from the file.");
        } catch (IOException unreadable) {
            faults.add(
                    file,
                    0,
                    "Không đọc được tệp; kiểm tra quyền đọc.",
                    "The file cannot be read; see its permissions.");
        }
        return Optional.empty();
    }

    int line() {
        return line;
    }

    /** Line of a key, or of the mapping when it is absent. */
    int line(String key) {
        return entries.keySet().stream()
                .filter(known -> known.value().equals(key))
                .mapToInt(Text::line)
                .findFirst()
                .orElse(line);
    }

    boolean has(String key) {
        return find(key) != null;
    }

    List<Text> keys() {
        return List.copyOf(entries.keySet());
    }

    void fault(int at, String vietnamese, String english) {
        faults.add(file, at, vietnamese, english);
    }

    Optional<Text> text(String key) {
        return Optional.ofNullable(find(key)).flatMap(node -> scalar(node, key));
    }

    /** A value that has to be there. */
    Optional<Text> neededText(String key) {
        missing(key);
        return text(key);
    }

    List<Text> texts(String key) {
        List<Text> texts = new ArrayList<>();
        nodes(key).forEach(node -> scalar(node, key).ifPresent(texts::add));
        return texts;
    }

    Optional<YamlMap> map(String key, Set<String> known) {
        return Optional.ofNullable(find(key)).flatMap(node -> mapping(node, key, known));
    }

    Optional<YamlMap> neededMap(String key, Set<String> known) {
        missing(key);
        return map(key, known);
    }

    List<YamlMap> maps(String key, Set<String> known) {
        List<YamlMap> maps = new ArrayList<>();
        nodes(key).forEach(node -> mapping(node, key, known).ifPresent(maps::add));
        return maps;
    }

    private void missing(String key) {
        if (!has(key)) {
            fault(line, "Thiếu khóa \"" + key + "\".", "The key \"" + key + "\" is missing; add it.");
        }
    }

    private @Nullable Node find(String key) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().value().equals(key))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private void keep(NodeTuple tuple, Set<String> known) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        int at = lineOf(tuple.getKeyNode());
        if (!known.contains(key)) {
            fault(
                    at,
                    "Không có khóa \"" + key + "\" ở đây." + Nearest.hintVietnamese(key, known),
                    "There is no key \"" + key + "\" here." + Nearest.hintEnglish(key, known));
        } else if (has(key)) {
            fault(
                    at,
                    "Khóa \"" + key + "\" được viết hai lần; xóa một dòng.",
                    "The key \"" + key + "\" stands twice; remove one of them.");
        } else {
            entries.put(new Text(key, at), tuple.getValueNode());
        }
    }

    private Optional<Text> scalar(Node node, String key) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isEmpty()) {
            return Optional.of(new Text(scalar.getValue(), lineOf(node)));
        }
        fault(
                lineOf(node),
                "\"" + key + "\" cần một giá trị đơn.",
                "\"" + key + "\" takes one plain value; write " + key + ": value.");
        return Optional.empty();
    }

    private Optional<YamlMap> mapping(Node node, String key, Set<String> known) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(file, mapping, known, faults));
        }
        fault(
                lineOf(node),
                "\"" + key + "\" cần các cặp khóa và giá trị: {khóa: giá trị}.",
                "\"" + key + "\" takes keys and values: {key: value}.");
        return Optional.empty();
    }

    private List<Node> nodes(String key) {
        Node node = find(key);
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (node != null) {
            fault(
                    lineOf(node),
                    "\"" + key + "\" cần một danh sách: [a, b] hoặc mỗi dòng một dấu \"-\".",
                    "\"" + key + "\" takes a list: [a, b], or one line with \"-\" for each.");
        }
        return List.of();
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
