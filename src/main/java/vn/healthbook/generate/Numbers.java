package vn.healthbook.generate;

import java.time.LocalDate;

/**
 * Numbers of persons, each belonging to one person only. The random part is a scrambled index: no list of issued numbers is kept.
 * Six digits do for a million; in a larger city those who share them are born in different years ({@link Census#residue}).
 */
final class Numbers {

    /** Prefixes of the 63 provinces of birth registration (Circular 07/2016/TT-BCA), Hanoi first. */
    private static final String[] PROVINCES =
            ("001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 "
                            + "035 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 "
                            + "082 083 084 086 087 089 091 092 093 094 095 096")
                    .split(" ");

    /** Mobile prefixes in use: first those that had eleven digits until 2018, then the others. */
    private static final String[] MOBILE =
            ("032 033 034 035 036 037 038 039 070 076 077 078 079 081 082 083 084 085 056 058 059 "
                            + "090 091 093 094 096 097 098")
                    .split(" ");

    private static final String[] MOBILE_BEFORE_2018 =
            ("0162 0163 0164 0165 0166 0167 0168 0169 0120 0126 0122 0128 0121 0127 0129 "
                            + "0123 0124 0125 0186 0188 0199")
                    .split(" ");

    private final long seed;

    Numbers(long seed) {
        this.seed = seed;
    }

    /** Twelve digits: place, century and sex, year, random part. */
    String citizenId(int index, int gender, LocalDate birthDate, double shareBornHere, Draw draw) {
        String place = draw.chance(shareBornHere) ? PROVINCES[0] : PROVINCES[draw.between(1, PROVINCES.length - 1)];
        int century = (birthDate.getYear() - 1900) / 100;
        return place
                + (century * 2 + gender - 1)
                + padded(birthDate.getYear() % 100, 2)
                + padded(scramble(index % 1_000_000, 1_000, 0), 6);
    }

    /** Ten digits, the first two of the province that issued it. */
    String socialInsurance(int index, Draw draw) {
        String province = draw.chance(0.8) ? "01" : PROVINCES[draw.below(PROVINCES.length)].substring(1);
        return province + padded(scramble(index, 10_000, 1), 8);
    }

    /** Nine digits of the paper card of before; given anew on moving, so not unique. */
    String oldIdentity(int index) {
        return "01" + padded(scramble(index, 10_000, 2) % 10_000_000, 7);
    }

    /** Eight digits for keys of others (episode, injection, event): one-to-one with the index, telling nothing. */
    String key(int index) {
        return padded(scramble(index, 10_000, 3), 8);
    }

    static String phone(Draw draw) {
        return MOBILE[draw.below(MOBILE.length)] + padded(draw.below(10_000_000), 7);
    }

    /** The same phone as it was written before September 2018; unchanged when it never had eleven digits. */
    static String phoneBefore2018(String phone) {
        for (int i = 0; i < MOBILE_BEFORE_2018.length; i++) {
            if (phone.startsWith(MOBILE[i])) {
                return MOBILE_BEFORE_2018[i] + phone.substring(3);
            }
        }
        return phone;
    }

    static String padded(int number, int width) {
        String digits = Integer.toString(number);
        return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
    }

    /** A bijection of 0..half²-1 (four Feistel rounds). */
    private int scramble(int value, int half, int kind) {
        int left = value / half;
        int right = value % half;
        for (int round = 0; round < 4; round += 2) {
            left = (left + Math.floorMod(Draw.mix(seed, Draw.Of.NUMBER, right, kind * 4L + round), half)) % half;
            right = (right + Math.floorMod(Draw.mix(seed, Draw.Of.NUMBER, left, kind * 4L + round + 1), half)) % half;
        }
        return left * half + right;
    }
}
