package vn.healthbook.command;

import picocli.CommandLine.Option;
import vn.healthbook.steward.Word;

/** Who decides, and why: asked of every decision that a person takes. Set by picocli. */
final class Signature {

    @Option(names = "--by", required = true, paramLabel = "NAME", descriptionKey = "decided-by")
    private String by = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "reason")
    private String reason = "";

    /** The decision as it is kept; an empty name or reason is wrong usage. */
    Word word(HealthbookCommand root) {
        return Decisions.word(root, by, reason);
    }
}
