package vn.healthbook.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.healthbook.field.Field;
import vn.healthbook.field.Fields;

/** What editors are told and what the program reads are the same. */
class SchemaTest {

    @Test
    void knowsTheKeysOfLayouts() throws Exception {
        JsonNode schema = schema("layout");

        assertThat(keys(schema)).containsExactlyInAnyOrderElementsOf(LayoutYaml.KEYS);
        assertThat(keys(schema.at("/properties/as-of"))).containsExactlyInAnyOrderElementsOf(LayoutYaml.AS_OF_KEYS);
        assertThat(keys(schema.at("/properties/sequence")))
                .containsExactlyInAnyOrderElementsOf(LayoutYaml.SEQUENCE_KEYS);
        assertThat(keys(schema.at("/properties/columns/items"))).containsExactlyInAnyOrderElementsOf(ColumnsYaml.KEYS);
    }

    @Test
    void knowsTheWordsOfLayouts() throws Exception {
        JsonNode schema = schema("layout");

        assertThat(words(schema, "/properties/source"))
                .containsExactlyElementsOf(
                        Arrays.stream(Source.values()).map(Source::label).toList());
        assertThat(words(schema, "/properties/extent"))
                .containsExactlyElementsOf(Arrays.stream(Extent.values())
                        .map(extent -> extent.name().toLowerCase(Locale.ROOT))
                        .toList());
        assertThat(words(schema, "/properties/charset"))
                .containsExactlyElementsOf(Arrays.stream(FileCharset.values())
                        .map(FileCharset::label)
                        .toList());
        assertThat(words(schema, "/properties/format")).isEqualTo(FormatYaml.FORMATS);
        assertThat(words(schema, "/properties/header")).isEqualTo(FormatYaml.HEADERS);
        assertThat(words(schema, "/properties/columns/items/properties/charset"))
                .containsExactlyElementsOf(Arrays.stream(FileCharset.values())
                        .filter(charset -> !charset.isUtf16())
                        .map(FileCharset::label)
                        .toList());
        assertThat(words(schema, "/properties/as-of/properties/from")).isEqualTo(LayoutYaml.AS_OF_FROM);
        assertThat(words(schema, "/properties/columns/items/properties/field"))
                .containsExactlyElementsOf(
                        Fields.list().stream().map(Field::column).toList());
        assertThat(words(schema, "/properties/columns/items/properties/dates/items"))
                .containsExactlyElementsOf(Arrays.stream(DateOrder.values())
                        .map(DateOrder::pattern)
                        .toList());
    }

    @Test
    void knowsTheKeysOfJobs() throws Exception {
        JsonNode schema = schema("job");

        assertThat(keys(schema)).containsExactlyInAnyOrderElementsOf(JobYaml.KEYS);
        assertThat(keys(schema.at("/properties/inputs/items"))).containsExactlyInAnyOrderElementsOf(JobYaml.INPUT_KEYS);
        assertThat(keys(schema.at("/properties/gates"))).containsExactlyInAnyOrderElementsOf(JobYaml.GATE_KEYS);
        assertThat(keys(schema.at("/properties/schedule"))).containsExactlyInAnyOrderElementsOf(JobYaml.SCHEDULE_KEYS);
        assertThat(keys(schema.at("/definitions/limit"))).containsExactlyInAnyOrderElementsOf(JobYaml.LIMIT_KEYS);
    }

    private static JsonNode schema(String name) throws Exception {
        return JsonMapper.shared().readTree(Files.readString(Path.of("jobs/schema", name + ".json")));
    }

    private static List<String> keys(JsonNode object) {
        assertThat(object.get("additionalProperties").asBoolean()).isFalse();
        return new ArrayList<>(object.get("properties").propertyNames());
    }

    private static List<String> words(JsonNode schema, String place) {
        List<String> words = new ArrayList<>();
        schema.at(place).get("enum").forEach(word -> words.add(word.asString()));
        return words;
    }
}
