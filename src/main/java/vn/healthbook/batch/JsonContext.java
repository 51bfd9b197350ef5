package vn.healthbook.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps execution contexts as plain JSON: readable with a query, no Java serialization. Only numbers, texts and flags are kept in them;
 * JSON forgets whether a number was an int, so steps read theirs through {@link Number}.
 */
@Component
class JsonContext implements ExecutionContextSerializer {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    @Override
    public void serialize(Map<String, Object> context, OutputStream out) throws IOException {
        out.write(JSON.writeValueAsBytes(context));
    }

    @Override
    public Map<String, Object> deserialize(InputStream in) throws IOException {
        return new HashMap<>(JSON.readValue(in.readAllBytes(), new TypeReference<Map<String, Object>>() {}));
    }
}
