package vn.healthbook.field;

import java.util.HashMap;
import java.util.Map;

/**
 * Which of several wards that bear one code is meant on a day. Two lines that are alike to the letter say two things when their ward codes mean
 * two wards, so this belongs to what makes a line the same line. The first ward of a code has no mark: codes that never named another ward, and
 * all that was said before a code was given away, stay as they are whatever lists come later.
 */
public final class WardVersions {

    private final Map<String, String> laterWards;

    WardVersions(Map<String, String> laterWards) {
        this.laterWards = new HashMap<>(laterWards);
    }

    /**
     * @param delivered the code as delivered
     * @return the day since when the code names the ward that is meant; empty for the first ward of a code, and for a code nobody knows
     */
    public String of(String delivered) {
        if (delivered.isEmpty() || laterWards.isEmpty()) {
            return "";
        }
        String version = laterWards.get(delivered);
        if (version == null && (delivered.length() != WardFieldRule.LENGTH || !Digits.areAll(delivered))) {
            version = laterWards.get(WardFieldRule.code(Texts.clean(delivered)));
        }
        return version == null ? "" : version;
    }
}
