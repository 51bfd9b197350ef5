package vn.healthbook.generate;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How often each kind of fault is planted. Without a word about it a {@link Fault} comes at its usual rate and a {@link Blemish} not at all.
 *
 * @param rates by name of the fault or blemish, 0 to 1
 */
public record FaultRates(Map<String, Double> rates) {

    public static final FaultRates USUAL = new FaultRates(Map.of());

    public FaultRates {
        rates = Map.copyOf(rates);
    }

    /**
     * Reads {@code all}, or names joined by commas, each with its rate or without: {@code all,NUMBER_MISSING=0.3} or
     * {@code WARD_DIVIDED,CARD_EXPIRED=0}.
     *
     * @throws IllegalArgumentException when a name is not known or a rate is none
     */
    public static FaultRates parse(String list) {
        Map<String, Double> rates = new LinkedHashMap<>();
        for (String word : list.split(",", -1)) {
            String[] parts = word.strip().split("=", 2);
            String name = parts[0].toUpperCase(Locale.ROOT);
            if (name.equals("ALL")) {
                for (Blemish blemish : Blemish.values()) {
                    rates.put(blemish.name(), blemish.usualRate());
                }
            } else {
                rates.put(name, parts.length == 2 ? rate(parts[1]) : usual(name));
            }
            usual(name);
        }
        return new FaultRates(rates);
    }

    double of(Fault fault) {
        return rates.getOrDefault(fault.name(), fault.usualRate());
    }

    double of(Blemish blemish) {
        return rates.getOrDefault(blemish.name(), 0.0);
    }

    private static double usual(String name) {
        if (name.equals("ALL")) {
            return 0;
        }
        for (Blemish blemish : Blemish.values()) {
            if (blemish.name().equals(name)) {
                return blemish.usualRate();
            }
        }
        for (Fault fault : Fault.values()) {
            if (fault.name().equals(name)) {
                return fault.usualRate();
            }
        }
        throw new IllegalArgumentException("--faults: " + name + " ?");
    }

    private static double rate(String text) {
        try {
            double rate = Double.parseDouble(text);
            if (rate >= 0 && rate <= 1) {
                return rate;
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        throw new IllegalArgumentException("--faults: " + text + " (0..1)");
    }
}
