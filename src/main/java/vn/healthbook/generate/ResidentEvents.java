package vn.healthbook.generate;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

/** The police's nightly list (layout resident-events): died, left, missing, back, found, moved inside the city, entered in error. */
final class ResidentEvents {

    static final String[] HEADER = {
        "MA_DANH_SACH",
        "MA_SU_KIEN",
        "LOAI_SU_KIEN",
        "NGAY_SU_KIEN",
        "SO_CCCD",
        "HO_TEN",
        "NGAY_SINH",
        "GIOI_TINH",
        "MAXA_CU_TRU",
        "SO_GIAY_TO",
        "NOI_DEN",
        "MA_SU_KIEN_HUY"
    };

    private static final List<String> PROVINCES = List.of(
            "Tỉnh Bắc Ninh",
            "Tỉnh Hưng Yên",
            "Thành phố Hải Phòng",
            "Tỉnh Nghệ An",
            "Tỉnh Phú Thọ",
            "Thành phố Hồ Chí Minh");
    private static final List<String> COUNTRIES =
            List.of("Nhật Bản", "Hàn Quốc", "Cộng hòa Liên bang Đức", "Ô-xtrây-li-a");
    private static final double PART_OF_DAMAGE = 0.4;
    private static final double SHARE_OF_MOVES = 0.3;

    private final CityPlan plan;
    private final Numbers numbers;
    private final Damage damage;
    private final Expectation expectation;
    private final Blemishes blemishes;

    ResidentEvents(CityPlan plan, Numbers numbers, Damage damage, Expectation expectation, Blemishes blemishes) {
        this.plan = plan;
        this.numbers = numbers;
        this.damage = damage;
        this.expectation = expectation;
        this.blemishes = blemishes;
    }

    void write(Snapshot who, NightFolder folder) {
        int night = who.night();
        Draw draw = Draw.of(plan.seed(), Draw.Of.RESIDENT_EVENT, who.person().index(), night);
        LifeEpisode episode = who.episode();
        if (episode != null && episode.startNight() == night) {
            write(who, episode.kind().startCode, episode.startedOn(), key(who, night), "", draw, folder);
        } else if (episode != null && episode.endNight() == night) {
            LocalDate on = episode.endedOn() == null ? plan.date(night) : episode.endedOn();
            boolean withdraws = episode.kind() == LifeEpisode.Kind.DIED_BY_MISTAKE;
            write(
                    who,
                    episode.kind().endCode,
                    on,
                    key(who, night),
                    withdraws ? key(who, episode.startNight()) : "",
                    draw,
                    folder);
        } else if (who.changed().contains(Fault.MOVED) && who.listed() && draw.chance(SHARE_OF_MOVES)) {
            write(who, "MOVED_INSIDE_CITY", plan.date(night).minusDays(2), key(who, night), "", draw, folder);
        }
    }

    /** At most one event per person and night, so that person and night make the key. */
    private String key(Snapshot who, int night) {
        return "SK" + Text.compact(plan.date(night)) + "-"
                + numbers.key(who.person().index());
    }

    private void write(
            Snapshot who, String code, LocalDate on, String key, String withdrawn, Draw draw, NightFolder folder) {
        Stated stated = new Stated(who, "");
        damage.spoil(stated, draw, PART_OF_DAMAGE);
        LifeEpisode episode = who.episode();
        if (episode != null && episode.kind() == LifeEpisode.Kind.DIED_BY_MISTAKE) {
            stated.faults.add(Fault.EVENT_WITHDRAWN);
        }
        String destination = switch (code) {
            case "MOVED_OUT_PROVINCE" -> draw.one(PROVINCES);
            case "SETTLED_ABROAD" -> draw.one(COUNTRIES);
            case "MOVED_INSIDE_CITY" -> who.ward().name();
            default -> "";
        };
        String list = "DS-" + who.ward().code() + "-" + Text.compact(plan.date(who.night()));
        String paper = code.equals("ENTRY_ERROR") ? "" : Numbers.padded(draw.below(10_000), 4) + "/CA";
        String[] values = {
            list,
            key,
            code,
            Text.compact(on),
            stated.citizenId,
            stated.name,
            stated.birth,
            stated.gender(),
            stated.ward,
            paper,
            destination,
            withdrawn
        };
        Line clean =
                new Line(List.of(values), who.person(), EnumSet.copyOf(stated.faults), expectation.ofEvent(stated));
        Line line = blemishes.inPlace(DeliveryKind.RESIDENT_EVENT, clean, who);
        folder.write(NightFolder.RESIDENT_EVENTS, line);
        Line broken = blemishes.brokenCopy(DeliveryKind.RESIDENT_EVENT, clean, who);
        if (broken != null) {
            folder.write(NightFolder.RESIDENT_EVENTS, broken);
        }
        if (draw.chance(plan.rate(Fault.SAME_LINE_AGAIN))) {
            folder.write(NightFolder.RESIDENT_EVENTS, line.again());
        }
    }
}
