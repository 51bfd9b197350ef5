package vn.healthbook.generate;

/** The note that lies beside a generated city. */
final class About {

    private About() {}

    static String text(CityPlan plan) {
        return """
                THÀNH PHỐ HƯ CẤU / AN INVENTED CITY
                Mọi người ở đây đều là hư cấu; trùng với người thật chỉ là ngẫu nhiên. / All people are invented; likeness to real ones is chance.
                Số dân / people: %d. Hạt giống / seed: %d. Số đêm / nights: %d, từ / from %s.
                Cùng tham số thì cùng từng byte. / The same parameters give the same bytes.
                night-K/ là các tệp của đêm K: dân cư và bảo hiểm (toàn bộ), khám bệnh, tiêm chủng, biến động dân cư.
                night-K/ holds night K's deliveries: population and insurance (full extracts), visits, vaccinations, resident events.
                Có lỗi cài sẵn, tệp gửi lại (-gui-lai-) và tệp đến muộn. / Faults are planted; some files come again (-gui-lai-) or late.
                truth/line.csv: mỗi dòng dữ liệu nói về ai, lỗi nào, kết quả mong đợi. / whom each line is about, its faults, what is expected of it.
                truth/notice.csv: mã thông báo mà từng dòng phải gây ra. / the notice codes that each line must draw.
                truth/person.csv: từng người sau đêm cuối. / everybody after the last night.
                Không nạp truth/ vào hệ thống. / Never load truth/ into the registry.
                """.formatted(plan.people(), plan.seed(), plan.nights(), plan.firstNight());
    }
}
