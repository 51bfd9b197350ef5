package vn.healthbook.field;

import java.util.EnumSet;
import java.util.Set;
import vn.healthbook.notice.NoticeCode;
import vn.healthbook.notice.Severity;

/** Findings about the values of one line. An ERROR rejects the line; after a WARNING the value is blank or doubtful. */
public enum FieldNotice implements NoticeCode {
    REQUIRED_VALUE_MISSING(
            Severity.ERROR,
            "Thiếu giá trị bắt buộc.",
            "A required value is missing.",
            "Điền giá trị vào cột này rồi gửi lại dòng.",
            "Fill in this column and send the line again."),
    REQUIRED_VALUE_UNUSABLE(
            Severity.ERROR,
            "Giá trị bắt buộc không dùng được.",
            "A required value cannot be used.",
            "Sửa giá trị theo thông báo đi kèm rồi gửi lại dòng.",
            "Correct the value as the accompanying notice says and send the line again."),
    NAME_MISSING(
            Severity.ERROR,
            "Dòng không ghi tên người nào.",
            "The line names nobody.",
            "Ghi họ và tên như trên giấy tờ rồi gửi lại.",
            "Enter the full name as on the papers and send the line again."),
    PERSON_NOT_IDENTIFIABLE(
            Severity.ERROR,
            "Không có số định danh dùng được, cũng không có đủ họ tên và ngày sinh.",
            "There is neither a usable number nor both name and birth date.",
            "Bổ sung số định danh hoặc ngày sinh.",
            "Add the citizen number or the birth date."),
    TEXT_CUT(
            Severity.WARNING,
            "Nội dung dài hơn 255 ký tự nên đã bị cắt.",
            "The text was longer than 255 characters and was cut.",
            "Rút gọn nội dung tại nguồn.",
            "Shorten the text at the source."),
    ADDRESS_ONLY_ADMIN_UNITS(
            Severity.INFO,
            "Địa chỉ chỉ có tên xã, huyện, tỉnh; thiếu số nhà, đường hoặc thôn, tổ.",
            "The address names administrative units only; house, street or hamlet are missing.",
            "Bổ sung số nhà, đường hoặc thôn, tổ dân phố.",
            "Add house number, street or hamlet."),
    ADDRESS_DAMAGED(
            Severity.WARNING,
            "Địa chỉ có ký tự bị hỏng do sai bảng mã.",
            "The address holds characters broken by a wrong charset.",
            "Xuất lại tệp bằng UTF-8.",
            "Export the file again in UTF-8."),
    NAME_CLEANED(
            Severity.INFO,
            "Đã bỏ danh xưng, chữ số hoặc ghi chú khỏi họ tên.",
            "A title, digits or a note were taken out of the name.",
            "Chỉ ghi họ và tên trong cột này.",
            "Write only the name in this column."),
    NAME_LETTERS_REPLACED(
            Severity.INFO,
            "Họ tên có chữ cái trông giống chữ Việt nhưng thuộc bảng chữ khác; đã thay lại.",
            "The name held letters of another alphabet or code page that only look right; they were replaced.",
            "Gõ họ tên bằng bộ gõ tiếng Việt Unicode.",
            "Type the name with a Unicode Vietnamese keyboard."),
    NAME_HAS_DIGITS(
            Severity.WARNING,
            "Có chữ số nằm trong một chữ của họ tên; đã bỏ chữ số.",
            "A digit stood inside a word of the name; it was taken out.",
            "Ghi lại họ tên theo giấy tờ.",
            "Enter the name as on the papers."),
    NAME_ABBREVIATED(
            Severity.WARNING,
            "Họ tên viết tắt (Ng., T.).",
            "The name is abbreviated (Ng., T.).",
            "Ghi đủ họ, chữ đệm và tên.",
            "Write the full name."),
    NAME_NOTES_A_DEATH(
            Severity.WARNING,
            "Cột họ tên có ghi chú người này đã mất; ghi chú không làm đổi tình trạng.",
            "The name carries a note that the person has died; a note changes no life status.",
            "Báo công an phường, xã để đưa vào danh sách biến động dân cư.",
            "Tell the ward police, so that the death comes with the residents' review."),
    NAME_OF_PARENT(
            Severity.WARNING,
            "Họ tên có vẻ là tên của cha mẹ (con bà, CB).",
            "The name seems to be a parent's (con bà, CB).",
            "Cập nhật tên trẻ sau khi đăng ký khai sinh.",
            "Enter the child's own name once the birth is registered."),
    NAMES_OF_SEVERAL_PEOPLE(
            Severity.WARNING,
            "Cột họ tên người đại diện có vẻ ghi nhiều người; chỉ giữ họ tên đầu tiên.",
            "The guardian's name seems to be those of several people; the first is kept.",
            "Chỉ ghi họ tên một người đại diện trong cột này.",
            "Write the name of one guardian only in this column."),
    NAME_DAMAGED(
            Severity.WARNING,
            "Họ tên có ký tự bị hỏng do sai bảng mã.",
            "The name holds characters broken by a wrong charset.",
            "Xuất lại tệp bằng UTF-8.",
            "Export the file again in UTF-8."),
    NAME_UNUSABLE(
            Severity.WARNING,
            "Họ tên không phải là tên người (không rõ, vô danh, không có chữ cái).",
            "The name is not a person's name (unknown, nameless, no letters).",
            "Ghi họ và tên thật.",
            "Enter the real name."),
    NAME_SPACES_MISSING(
            Severity.INFO,
            "Họ tên viết liền đã được tách thành từng chữ.",
            "A name written without spaces was split into words.",
            "Viết cách từng chữ trong họ tên.",
            "Put spaces between the words of the name."),
    DATE_UNREADABLE(
            Severity.WARNING,
            "Không đọc được ngày.",
            "The date cannot be read.",
            "Ghi ngày theo dạng yyyyMMdd hoặc dd/MM/yyyy.",
            "Write the date as yyyyMMdd or dd/MM/yyyy."),
    DATE_IMPOSSIBLE(
            Severity.WARNING,
            "Ngày không có trong lịch.",
            "The calendar has no such day.",
            "Kiểm tra lại ngày, tháng, năm trên giấy tờ.",
            "Check day, month and year against the papers."),
    DATE_INCOMPLETE(
            Severity.WARNING,
            "Ngày thiếu ngày hoặc tháng.",
            "The date lacks its day or month.",
            "Ghi đủ ngày, tháng, năm.",
            "Enter day, month and year."),
    DATE_IN_FUTURE(
            Severity.WARNING,
            "Ngày sau ngày lập dữ liệu.",
            "The date lies after the day the data were made.",
            "Kiểm tra lại ngày.",
            "Check the date."),
    DATE_WAS_SERIAL(
            Severity.WARNING,
            "Ngày là số sê-ri của bảng tính và đã được đổi lại.",
            "The date was a spreadsheet serial number and was converted.",
            "Định dạng cột ngày là văn bản trước khi xuất.",
            "Format the date column as text before exporting."),
    DATE_DAY_MONTH_UNCLEAR(
            Severity.WARNING,
            "Không rõ đâu là ngày, đâu là tháng: tệp có cả hai cách viết.",
            "Which is the day and which the month is unclear: the file writes both ways.",
            "Hỏi lại bên gửi; ghi ngày theo dạng yyyyMMdd.",
            "Ask the sender; write the date as yyyyMMdd."),
    DATE_TWO_DIGIT_YEAR(
            Severity.WARNING,
            "Năm chỉ có hai chữ số; thế kỷ được suy ra.",
            "The year had two digits; the century was inferred.",
            "Ghi đủ bốn chữ số của năm.",
            "Write the year with four digits."),
    BIRTH_DATE_PARTIAL(
            Severity.INFO,
            "Ngày sinh chỉ có năm, hoặc tháng và năm; giữ đúng phần đã biết.",
            "The birth date has its year only, or month and year; what is known is kept.",
            "Bổ sung ngày, tháng nếu giấy tờ có ghi.",
            "Add day and month if the papers have them."),
    BIRTH_DAY_STANDS_IN(
            Severity.INFO,
            "Ngày sinh là 01/01 hoặc 31/12, thường do chỉ biết năm.",
            "The birth date is 01/01 or 31/12, which often stands for a year alone.",
            "Đối chiếu với giấy khai sinh.",
            "Compare with the birth certificate."),
    BIRTH_TOO_LONG_AGO(
            Severity.WARNING,
            "Ngày sinh cách ngày lập dữ liệu hơn 120 năm.",
            "The birth lies more than 120 years before the data.",
            "Kiểm tra lại năm sinh.",
            "Check the year of birth."),
    TIME_OF_DAY_UNKNOWN(
            Severity.INFO,
            "Thời điểm không có giờ phút.",
            "The time lacks hour and minute.",
            "Ghi thời điểm theo dạng yyyyMMddHHmm.",
            "Write the time as yyyyMMddHHmm."),
    CODE_UNKNOWN(
            Severity.WARNING,
            "Mã không có trong danh mục.",
            "The code is not in the list.",
            "Dùng mã trong danh mục hiện hành, hoặc bổ sung danh mục trong jobs/codes.",
            "Use a code of the list in force, or extend the list in jobs/codes."),
    CODE_NOT_IN_FORCE(
            Severity.WARNING,
            "Mã có trong danh mục nhưng không có hiệu lực vào ngày lập dữ liệu.",
            "The list has the code, but it was not in force on the day of the data.",
            "Dùng mã có hiệu lực vào ngày đó, hoặc sửa valid_from, valid_to trong jobs/codes.",
            "Use the code in force on that day, or correct valid_from and valid_to in jobs/codes."),
    NATIONALITY_NOT_IN_LIST(
            Severity.INFO,
            "Mã quốc tịch chưa có trong danh mục; giữ nguyên như đã nhận.",
            "The nationality code is not in the list yet; it is kept as received.",
            "Bổ sung mã vào jobs/codes/nationality.csv.",
            "Add the code to jobs/codes/nationality.csv."),
    CITIZEN_NUMBER_MALFORMED(
            Severity.WARNING,
            "Số định danh không đủ 12 chữ số.",
            "The citizen number does not have 12 digits.",
            "Đối chiếu với thẻ căn cước và ghi đủ 12 chữ số.",
            "Compare with the identity card and enter all 12 digits."),
    CITIZEN_NUMBER_LOST_ZEROS(
            Severity.WARNING,
            "Số định danh bị mất số 0 ở đầu và đã được bù lại.",
            "The citizen number had lost its leading zeros; they were put back.",
            "Định dạng cột là văn bản trước khi xuất từ bảng tính.",
            "Format the column as text before exporting from a spreadsheet."),
    CITIZEN_NUMBER_CONTRADICTS_BIRTH(
            Severity.WARNING,
            "Số định danh không khớp với năm sinh.",
            "The citizen number contradicts the year of birth.",
            "Kiểm tra số định danh có phải của người khác, hoặc năm sinh ghi sai.",
            "Check whether the number is somebody else's or the birth year is wrong."),
    CITIZEN_NUMBER_CONTRADICTS_SEX(
            Severity.WARNING,
            "Số định danh không khớp với giới tính.",
            "The citizen number contradicts the sex.",
            "Kiểm tra số định danh có phải của người khác, hoặc giới tính ghi sai.",
            "Check whether the number is somebody else's or the sex is wrong."),
    CITIZEN_NUMBER_PLACE_UNKNOWN(
            Severity.WARNING,
            "Ba chữ số đầu của số định danh không phải mã nơi đăng ký khai sinh.",
            "The first three digits of the citizen number are no place of birth registration.",
            "Đối chiếu số định danh với thẻ căn cước.",
            "Compare the number with the identity card."),
    CITIZEN_NUMBER_IS_OLD_CARD(
            Severity.INFO,
            "Cột số định danh ghi số CMND 9 số; đã chuyển sang số cũ.",
            "The citizen number column held an old 9-digit number; it was kept as a previous number.",
            "Bổ sung số định danh 12 chữ số.",
            "Add the 12-digit citizen number."),
    CITIZEN_NUMBER_IS_PASSPORT(
            Severity.INFO,
            "Cột số định danh ghi số hộ chiếu; đã chuyển sang giấy tờ khác.",
            "The citizen number column held a passport number; it was kept as another identity document.",
            "Bổ sung số định danh 12 chữ số, nếu có.",
            "Add the 12-digit citizen number, if there is one."),
    NUMBERS_OF_PARENT(
            Severity.WARNING,
            "Tên ghi theo cha mẹ và thiếu ngày sinh của trẻ; các số giấy tờ coi như của cha mẹ, không dùng.",
            "The name is a parent's and the child's birth date is missing; the numbers are taken for the parent's and not used.",
            "Ghi ngày sinh của trẻ.",
            "Add the child's birth date."),
    CITIZEN_NUMBER_SAME_AS_GUARDIAN(
            Severity.WARNING,
            "Số định danh trùng với số của người đại diện.",
            "The citizen number is also the guardian's.",
            "Ghi số của chính người này, hoặc để trống.",
            "Enter the person's own number or leave it blank."),
    NUMBER_IN_SCIENTIFIC_FORM(
            Severity.WARNING,
            "Bảng tính đã làm mất các chữ số (dạng 1,23E+11).",
            "A spreadsheet threw digits away (1.23E+11).",
            "Định dạng cột là văn bản rồi nhập lại số.",
            "Format the column as text and enter the number again."),
    NUMBER_IS_PLACEHOLDER(
            Severity.WARNING,
            "Số chỉ gồm một chữ số lặp lại nên không dùng.",
            "The number is one digit repeated and is not used.",
            "Để trống khi không biết số.",
            "Leave the column blank when the number is unknown."),
    PREVIOUS_NUMBER_MALFORMED(
            Severity.WARNING,
            "Số giấy tờ cũ không có 9 hoặc 12 chữ số.",
            "A previous number does not have 9 or 12 digits.",
            "Đối chiếu với giấy tờ cũ.",
            "Compare with the old papers."),
    PREVIOUS_NUMBER_LOST_ZERO(
            Severity.INFO,
            "Số CMND bị mất số 0 ở đầu và đã được bù lại.",
            "The old number had lost its leading zero; it was put back.",
            "Định dạng cột là văn bản trước khi xuất từ bảng tính.",
            "Format the column as text before exporting from a spreadsheet."),
    DOCUMENT_MALFORMED(
            Severity.WARNING,
            "Giấy tờ không ghi theo dạng LOẠI:NƯỚC:SỐ, hoặc số hộ chiếu sai dạng.",
            "The document is not written TYPE:COUNTRY:NUMBER, or the passport number is malformed.",
            "Ghi như PASSPORT:VNM:C1234567; hộ chiếu Việt Nam gồm 1 chữ cái và 7 chữ số.",
            "Write it like PASSPORT:VNM:C1234567; a Vietnamese passport has 1 letter and 7 digits."),
    BIRTH_PROVINCE_CONTRADICTS_NUMBER(
            Severity.WARNING,
            "Tỉnh đăng ký khai sinh không khớp với số định danh.",
            "The province of birth registration contradicts the citizen number.",
            "Đối chiếu với giấy khai sinh.",
            "Compare with the birth certificate."),
    INSURANCE_NUMBER_MALFORMED(
            Severity.WARNING,
            "Mã số BHXH không đủ 10 chữ số.",
            "The social insurance number does not have 10 digits.",
            "Tra lại mã số BHXH.",
            "Look the social insurance number up again."),
    INSURANCE_NUMBER_LOST_ZERO(
            Severity.WARNING,
            "Mã số BHXH bị mất số 0 ở đầu và đã được bù lại.",
            "The social insurance number had lost its leading zero; it was put back.",
            "Định dạng cột là văn bản trước khi xuất từ bảng tính.",
            "Format the column as text before exporting from a spreadsheet."),
    INSURANCE_NUMBER_IS_CITIZEN_NUMBER(
            Severity.INFO,
            "Cột mã số BHXH hoặc mã thẻ BHYT ghi số định danh cá nhân; coi là số định danh, không lưu làm mã BHXH.",
            "The column of the social insurance number or health card held the citizen number; it is taken as such, not as an insurance number.",
            "Ghi số định danh vào cột số định danh; cột này chỉ ghi mã số BHXH 10 chữ số hoặc mã thẻ 15 ký tự, nếu biết.",
            "Enter the citizen number in its own column; here only the 10-digit number or the 15-character card, if known."),
    INSURANCE_NUMBERS_DIFFER(
            Severity.WARNING,
            "Mười số cuối của thẻ BHYT khác mã số BHXH; không dùng mã thẻ.",
            "The last ten digits of the card differ from the social insurance number; the card is not used.",
            "Kiểm tra thẻ có phải của người này.",
            "Check whether the card is this person's."),
    CARD_MALFORMED(
            Severity.WARNING,
            "Mã thẻ BHYT sai cấu trúc.",
            "The health card number is malformed.",
            "Ghi 15 ký tự như DN4011234567890, hoặc 10 chữ số của thẻ mẫu mới.",
            "Enter 15 characters such as DN4011234567890, or the 10 digits of the new card."),
    CARD_GROUP_UNKNOWN(
            Severity.WARNING,
            "Mã đối tượng trên thẻ BHYT không có trong danh mục.",
            "The object letters of the health card are not in the list.",
            "Đối chiếu hai chữ đầu của thẻ.",
            "Check the first two letters of the card."),
    CARD_PROVINCE_UNKNOWN(
            Severity.WARNING,
            "Mã tỉnh trên thẻ BHYT không có trong danh mục.",
            "The province digits of the health card are not in the list.",
            "Đối chiếu ký tự thứ tư và thứ năm của thẻ.",
            "Check the fourth and fifth characters of the card."),
    CARD_PROVISIONAL(
            Severity.INFO,
            "Thẻ BHYT tạm của trẻ sơ sinh.",
            "A provisional card of a newborn.",
            "Cập nhật thẻ chính thức khi được cấp.",
            "Enter the final card once it is issued."),
    CARD_SEVERAL(
            Severity.INFO,
            "Có nhiều thẻ BHYT; dùng thẻ còn giá trị vào ngày số liệu, nếu không có thì thẻ ghi sau cùng.",
            "There are several health cards; the one valid on the day of the data is used, else the last one.",
            "Không cần làm gì.",
            "Nothing to do."),
    CARD_EXPIRED(
            Severity.WARNING,
            "Thẻ BHYT hết hạn trước ngày lập dữ liệu.",
            "The health card ended before the day of the data.",
            "Kiểm tra thẻ mới của người này.",
            "Look for the person's new card."),
    CARD_VALIDITY_REVERSED(
            Severity.WARNING,
            "Thẻ BHYT hết hạn trước khi có hiệu lực; không dùng hai ngày này.",
            "The health card ends before it begins; neither date is used.",
            "Kiểm tra lại hai ngày trên thẻ.",
            "Check both dates of the card."),
    FACILITY_MALFORMED(
            Severity.WARNING,
            "Mã cơ sở KCB không đúng 5 ký tự bắt đầu bằng mã tỉnh.",
            "The facility code is not 5 characters beginning with a province.",
            "Dùng mã cơ sở KCB do Bộ Y tế cấp.",
            "Use the facility code issued by the Ministry of Health."),
    FACILITY_LOST_ZERO(
            Severity.WARNING,
            "Mã cơ sở KCB bị mất số 0 ở đầu và đã được bù lại.",
            "The facility code had lost its leading zero; it was put back.",
            "Định dạng cột là văn bản trước khi xuất từ bảng tính.",
            "Format the column as text before exporting from a spreadsheet."),
    PHONE_MALFORMED(
            Severity.WARNING,
            "Số điện thoại không đúng.",
            "The phone number is malformed.",
            "Hỏi lại số điện thoại.",
            "Ask for the phone number again."),
    PHONE_OLD_PREFIX(
            Severity.INFO,
            "Số di động 11 số đã được đổi sang đầu số mới.",
            "An 11-digit mobile number was changed to its new prefix.",
            "Không cần làm gì.",
            "Nothing to do."),
    PHONE_HAS_NOTE(
            Severity.INFO,
            "Số điện thoại kèm chữ; chỉ giữ số.",
            "Words stood beside the phone number; only the number was kept.",
            "Chỉ ghi số điện thoại trong ô này.",
            "Write only the phone number in this cell."),
    PHONE_SEVERAL(
            Severity.INFO,
            "Có nhiều số điện thoại; dùng số dùng được đầu tiên.",
            "There are several phone numbers; the first usable one is taken.",
            "Ghi một số trong mỗi ô.",
            "Write one number in each cell."),
    PHONE_LOST_ZERO(
            Severity.INFO,
            "Số điện thoại bị mất số 0 ở đầu và đã được bù lại.",
            "The phone number had lost its leading zero; it was put back.",
            "Định dạng cột là văn bản trước khi xuất từ bảng tính.",
            "Format the column as text before exporting from a spreadsheet."),
    WARD_UNKNOWN(
            Severity.WARNING,
            "Mã xã/phường không có trong danh mục nào.",
            "No ward list knows the code.",
            "Tra mã xã/phường theo danh mục hiện hành.",
            "Look the ward code up in the list in force."),
    WARD_SPLIT(
            Severity.WARNING,
            "Xã/phường cũ đã chia cho nhiều xã/phường mới; tạm dùng nơi nhận chính.",
            "The old ward was divided over several new ones; the main one is used for now.",
            "Xác minh nơi ở để chọn đúng xã/phường mới.",
            "Verify the address to choose the right new ward."),
    WARD_FROM_OTHER_LIST(
            Severity.WARNING,
            "Mã xã/phường thuộc danh mục của thời kỳ khác.",
            "The ward code belongs to a list of another time.",
            "Dùng danh mục có hiệu lực vào ngày lập dữ liệu.",
            "Use the list in force on the day the data were made."),
    WARD_LOST_ZEROS(
            Severity.WARNING,
            "Mã xã/phường bị mất số 0 ở đầu và đã được bù lại.",
            "The ward code had lost its leading zeros; they were put back.",
            "Định dạng cột là văn bản trước khi xuất từ bảng tính.",
            "Format the column as text before exporting from a spreadsheet."),
    PROVINCE_CONTRADICTS_WARD(
            Severity.WARNING,
            "Mã tỉnh không khớp với mã xã/phường; dùng tỉnh của xã/phường.",
            "The province contradicts the ward; the ward's province is taken.",
            "Kiểm tra lại mã tỉnh và mã xã/phường.",
            "Check the province and the ward code."),
    QUANTITY_UNREADABLE(
            Severity.WARNING,
            "Không đọc được số.",
            "The number cannot be read.",
            "Chỉ ghi chữ số, dùng dấu chấm thập phân.",
            "Enter digits only, with a decimal point."),
    QUANTITY_OUT_OF_RANGE(
            Severity.WARNING,
            "Số nằm ngoài khoảng có thể có ở người.",
            "The number lies outside what is humanly possible.",
            "Kiểm tra lại số đo và đơn vị.",
            "Check the measurement and its unit."),
    UNIT_CONVERTED(
            Severity.INFO,
            "Số đo ghi sai đơn vị và đã được đổi.",
            "The measurement was in another unit and was converted.",
            "Ghi cân nặng bằng kg, chiều cao bằng cm.",
            "Enter weight in kg and height in cm."),
    DIAGNOSIS_MALFORMED(
            Severity.WARNING,
            "Mã bệnh không đúng dạng ICD-10.",
            "The diagnosis is not an ICD-10 code.",
            "Tra mã trong danh mục ICD-10 của Bộ Y tế.",
            "Look the code up in the ICD-10 list of the Ministry of Health."),
    DIAGNOSIS_ASTERISK_AS_MAIN(
            Severity.WARNING,
            "Mã có dấu sao không được đứng một mình làm bệnh chính.",
            "A code with an asterisk must not stand alone as main diagnosis.",
            "Ghi mã nguyên nhân (dấu chữ thập) làm bệnh chính.",
            "Enter the cause (the dagger code) as main diagnosis."),
    DIAGNOSES_TOO_MANY(
            Severity.WARNING,
            "Có hơn 12 bệnh kèm theo; chỉ giữ 12 mã đầu.",
            "There are more than 12 accompanying diagnoses; the first 12 are kept.",
            "Chỉ ghi tối đa 12 mã.",
            "Enter 12 codes at most."),
    PROCEDURE_MALFORMED(
            Severity.WARNING,
            "Mã phẫu thuật, thủ thuật không đúng dạng ICD-9-CM.",
            "The procedure is not an ICD-9-CM code.",
            "Tra mã trong danh mục ICD-9-CM của Bộ Y tế.",
            "Look the code up in the ICD-9-CM list of the Ministry of Health."),
    KEY_UNUSABLE(
            Severity.WARNING,
            "Mã của dòng không dùng được (quá dài hoặc bị bảng tính làm hỏng).",
            "The key cannot be used (too long or damaged by a spreadsheet).",
            "Xuất lại mã dưới dạng văn bản, tối đa 100 ký tự.",
            "Export the key again as text, 100 characters at most."),
    VISIT_ENDS_BEFORE_START(
            Severity.ERROR,
            "Thời điểm ra trước thời điểm vào.",
            "The visit ends before it starts.",
            "Kiểm tra lại thời điểm vào và ra.",
            "Check arrival and end of the visit."),
    VISIT_IN_FUTURE(
            Severity.ERROR,
            "Lần khám ở sau ngày lập dữ liệu.",
            "The visit lies after the day the data were made.",
            "Kiểm tra lại thời điểm vào và ra.",
            "Check arrival and end of the visit."),
    INJECTION_IN_FUTURE(
            Severity.ERROR,
            "Ngày tiêm sau ngày lập dữ liệu.",
            "The injection lies after the day the data were made.",
            "Kiểm tra lại ngày tiêm.",
            "Check the date of the injection."),
    LIFE_EVENT_IN_FUTURE(
            Severity.ERROR,
            "Ngày sự kiện sau ngày lập danh sách.",
            "The event lies after the day the list was made.",
            "Kiểm tra lại ngày sự kiện.",
            "Check the date of the event."),
    LIFE_EVENT_WITHOUT_DATE(
            Severity.ERROR,
            "Sự kiện không có ngày xảy ra.",
            "The event has no date.",
            "Ghi ngày sự kiện theo giấy tờ.",
            "Enter the date from the papers."),
    WITHDRAWAL_WITHOUT_EVENT(
            Severity.ERROR,
            "Tin hủy không nói hủy sự kiện nào.",
            "The withdrawal does not say which event it withdraws.",
            "Ghi mã sự kiện bị hủy.",
            "Enter the key of the withdrawn event."),
    EVENT_BEFORE_BIRTH(
            Severity.WARNING,
            "Sự kiện xảy ra trước ngày sinh.",
            "The event lies before the birth.",
            "Kiểm tra ngày sinh và ngày sự kiện.",
            "Check the birth date and the date of the event.");

    /** Nothing but the notice follows from these. */
    private static final Set<FieldNotice> TELLS_ONLY = EnumSet.of(
            ADDRESS_ONLY_ADMIN_UNITS,
            ADDRESS_DAMAGED,
            NAME_ABBREVIATED,
            NAME_DAMAGED,
            DATE_DAY_MONTH_UNCLEAR,
            BIRTH_DATE_PARTIAL,
            BIRTH_DAY_STANDS_IN,
            NATIONALITY_NOT_IN_LIST,
            BIRTH_PROVINCE_CONTRADICTS_NUMBER,
            CARD_PROVINCE_UNKNOWN,
            CARD_EXPIRED,
            WARD_SPLIT,
            WARD_FROM_OTHER_LIST,
            DIAGNOSIS_ASTERISK_AS_MAIN,
            EVENT_BEFORE_BIRTH);

    /** Without the rule the value stays as it was read. */
    private static final Set<FieldNotice> VALUE_COULD_BE_KEPT = EnumSet.of(BIRTH_TOO_LONG_AGO, CARD_VALIDITY_REVERSED);

    /** The line has all it needs: an event with its day. */
    private static final Set<FieldNotice> LINE_COULD_BE_HELD =
            EnumSet.of(VISIT_ENDS_BEFORE_START, VISIT_IN_FUTURE, INJECTION_IN_FUTURE);

    private final Severity severity;
    private final String vietnamese;
    private final String english;
    private final String remedyVietnamese;
    private final String remedyEnglish;

    FieldNotice(Severity severity, String vietnamese, String english, String remedyVietnamese, String remedyEnglish) {
        this.severity = severity;
        this.vietnamese = vietnamese;
        this.english = english;
        this.remedyVietnamese = remedyVietnamese;
        this.remedyEnglish = remedyEnglish;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String vietnamese() {
        return vietnamese;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String remedyVietnamese() {
        return remedyVietnamese;
    }

    @Override
    public String remedyEnglish() {
        return remedyEnglish;
    }

    /** All but what a line cannot be held without, and what would say of somebody that they died before it is true. */
    @Override
    public boolean mayBe(Severity other) {
        return other == severity || severity != Severity.ERROR || LINE_COULD_BE_HELD.contains(this);
    }

    @Override
    public boolean mayRunInShadow() {
        return TELLS_ONLY.contains(this) || VALUE_COULD_BE_KEPT.contains(this) || LINE_COULD_BE_HELD.contains(this);
    }
}
