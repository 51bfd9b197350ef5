package vn.healthbook.layout;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a gate lets pass: a share ({@code 2%}, {@code 0.1%}) or a count ({@code 500}). Exactly the limit still
 * passes.
 *
 * @param amount percent from 0 to 100, or a whole count
 * @param unless this many always pass: two bad lines of eighteen are no reason to send a small facility's file back
 */
public record Limit(BigDecimal amount, boolean percent, long unless) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)\\s?(%?)");

    public boolean allows(long found, long of) {
        if (found <= unless) {
            return true;
        }
        if (percent) {
            return BigDecimal.valueOf(found).scaleByPowerOfTen(2).compareTo(amount.multiply(BigDecimal.valueOf(of)))
                    <= 0;
        }
        return BigDecimal.valueOf(found).compareTo(amount) <= 0;
    }

    public static Optional<Limit> find(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(matcher.group(1));
        boolean percent = !matcher.group(2).isEmpty();
        boolean sound = percent ? amount.compareTo(BigDecimal.valueOf(100)) <= 0 : amount.scale() == 0;
        return sound ? Optional.of(new Limit(amount, percent, 0)) : Optional.empty();
    }

    Limit unless(long count) {
        return new Limit(amount, percent, count);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + (percent ? "%" : "") + (unless > 0 ? " or " + unless : "");
    }
}
