package jp.shunin.registry.core.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything the register refuses, each with a stable code (its name), the rule that refuses, the field that it is about
 * where there is one, and a text that says what is wrong and how to mend it. The texts' placeholders {0}, {1}, … are
 * filled with the refusal's facts.
 */
public enum RefusalCode {
    DATE_IN_FUTURE(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.X_4,
            null,
            "{0} の {1} は今日（{2}）より後です。起きた日の後に記録してください。",
            "{0} is {1}, after today ({2}). Record a fact on or after the day it happened."),
    NUMBER_OF_OTHER_PREFECTURE(
            RefusalKind.IMPOSSIBLE_VALUE,
            null,
            "registrationNumber",
            "登録番号 {0} の初めの2桁は、最初に登録する都道府県のコード {1} でなければなりません。",
            "The first two digits of registration number {0} must be {1}, the code of the prefecture of first"
                    + " registration."),
    PRACTICAL_TRAINING_AFTER_REGISTRATION(
            RefusalKind.IMPOSSIBLE_VALUE,
            null,
            "practicalTrainingCompletedOn",
            "実務研修の修了日 {0} は登録日 {1} より後です。登録は研修の修了後に行われます。",
            "Practical training was completed on {0}, after the registration on {1}. Registration follows the"
                    + " training."),
    BORN_AFTER_TRAINING(
            RefusalKind.IMPOSSIBLE_VALUE,
            null,
            "person/dateOfBirth",
            "生年月日が実務研修の修了日 {0} 以後です。生年月日を確かめてください。",
            "The date of birth is not before {0}, the day practical training was completed. Check the date of birth."),
    NUMBER_TAKEN(
            RefusalKind.RULE,
            null,
            "registrationNumber",
            "登録番号 {0} はすでに使われています。登録番号は再び使われません。",
            "Registration number {0} has been given already. A number is never used twice."),
    REGISTRATION_BARRED(
            RefusalKind.RULE,
            Rule.X_1,
            "person",
            "氏名（カナ）と生年月日が同じ方の登録 {0} が {1} に消除されており、{2} まで登録を受けられません。別の方であることを確かめたときは notIdenticalWith にその登録番号を記してください。",
            "Registration {0}, of a person of the same name in kana and the same date of birth, was removed on {1}; a"
                    + " new registration is barred through {2}. If you have found this to be another person, give that"
                    + " number as notIdenticalWith."),
    NO_FREE_NUMBER(
            RefusalKind.RULE,
            null,
            "prefecture",
            "都道府県 {0} の登録番号は残っていません。",
            "Prefecture {0} has no registration number left."),
    NOT_REGISTERED_YET(
            RefusalKind.RULE, Rule.X_1, null, "{0} は登録日 {1} より前です。", "{0} lies before the registration on {1}."),
    REGISTRATION_REMOVED(
            RefusalKind.RULE, Rule.X_1, null, "登録は {0} に消除されています。", "The registration was removed on {0}."),
    UNKNOWN_REGISTRATION_NUMBER(
            RefusalKind.UNKNOWN,
            null,
            null,
            "登録番号 {0} は登録簿にありません。番号を確かめてください。",
            "Registration number {0} is not in the register. Check the number."),

    LEGACY_BORN_AFTER_REGISTRATION(
            RefusalKind.IMPOSSIBLE_VALUE,
            null,
            "person/dateOfBirth",
            "生年月日が登録日 {0} 以後です。生年月日を確かめてください。",
            "The date of birth is not before {0}, the day of registration. Check the date of birth."),
    LEGACY_CARD_RUNS_BACKWARDS(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.P_1,
            "card/through",
            "証の有効期間満了日 {1} は {0} より前です。証の日付を確かめてください。",
            "The card ends on {1}, before {0}. Check the dates of the card."),
    LEGACY_CARD_BEFORE_REGISTRATION(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.C_1,
            "card/issuedOn",
            "証の交付日 {0} は登録日 {1} より前です。証は登録の後に交付されます。どちらかの日付を正してください。",
            "The card was issued on {0}, before the registration on {1}. A card follows the registration: mend one of"
                    + " the dates."),
    LEGACY_CARD_TOO_LONG(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.C_1,
            "card/through",
            "{0} からの証の有効期間は {2} までで、{1} までにはなりません。日付を正すか、特例措置による延長であれば、印刷された満了日とは別にその措置を記してください。",
            "A card of {0} is in force through {2}, not through {1}. Mend the date; if a special measure extends it,"
                    + " name the measure beside the end as printed."),
    LEGACY_COURSE_BEFORE_REGISTRATION(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.T_5,
            "courses",
            "{0}の修了日 {1} は登録日 {2} より前です。どちらかの日付を正してください。",
            "{0} was completed on {1}, before the registration on {2}. Mend one of the dates."),
    LEGACY_COURSE_TWICE(
            RefusalKind.IMPOSSIBLE_VALUE,
            null,
            "courses",
            "{0}が二度記されています。最後の修了だけを記してください。",
            "{0} is given twice. Give its last completion only."),
    LEGACY_CHIEF_WITHOUT_COURSE(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.K_1,
            "chiefThrough",
            "主任の有効期間（{0} まで）がありますが、主任研修も主任更新研修も修了していません。修了日を記すか、満了日を消してください。",
            "There is a chief certificate (through {0}) but neither CHIEF nor CHIEF_RENEWAL. Give the day of completion"
                    + " or take the end out."),
    LEGACY_CHIEF_PERIOD_DIFFERS(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.K_1,
            "chiefThrough",
            "主任研修を {0} に修了した場合の有効期間は {1} までで、{2} までではありません。日付を正すか、更新や特例措置があれば記してください。",
            "CHIEF completed on {0} gives a certificate through {1}, not through {2}. Mend the date, or give the"
                    + " renewal or the special measure."),
    LEGACY_CHIEF_TRANSITION_DIFFERS(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.K_2,
            "chiefThrough",
            "主任研修を {0} に修了した場合の有効期間は経過措置により {1} までで、{2} までではありません。日付を正すか、更新や特例措置があれば記してください。",
            "By the transition, CHIEF completed on {0} gives a certificate through {1}, not through {2}. Mend the date,"
                    + " or give the renewal or the special measure."),
    LEGACY_CHIEF_RENEWAL_DIFFERS(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.K_3,
            "chiefThrough",
            "主任更新研修を {0} に修了した場合の有効期間は {2} までで、{1} までではありません。修了日と満了日を確かめてください。",
            "CHIEF_RENEWAL completed on {0} gives a certificate through {2}, not through {1}. Check both dates."),
    LEGACY_CHIEF_RENEWED_TOO_LATE(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.K_4,
            "courses/CHIEF_RENEWAL",
            "主任更新研修の修了日 {0} は前の有効期間の満了日 {1} より後で、更新になりません。日付を正すか、特例措置の期間内の修了であればその措置を記してください。",
            "CHIEF_RENEWAL was completed on {0}, after the earlier certificate ended on {1}, and renews nothing. Mend"
                    + " the date, or name the special measure that had extended it."),
    LEGACY_CHIEF_END_MISSING(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.K_3,
            "chiefThrough",
            "主任更新研修の修了（{0}）がありますが、主任の有効期間満了日がありません。満了日を記してください。",
            "CHIEF_RENEWAL was completed on {0}, but the end of the certificate is missing. Give it."),
    LEGACY_EXTENSION_MEASURE_UNKNOWN(
            RefusalKind.UNKNOWN,
            Rule.S_1,
            "extension",
            "特例措置 {0} は登録されていません。先に措置を登録するか、措置の番号を正してください。",
            "Special measure {0} has not been declared. Declare it first, or mend its id."),
    LEGACY_EXTENSION_NOT_COVERED(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.S_1,
            "extension",
            "特例措置 {0} は、{1} に満了するものを対象としていません。措置または満了日を確かめてください。",
            "Special measure {0} does not cover what ended on {1}. Check the measure and the end."),
    LEGACY_EXTENSION_DIFFERS(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.S_1,
            "extension",
            "特例措置 {1} は、{2} に満了するものを {3} まで延長します。{0} までではありません。",
            "Special measure {1} extends what ended on {2} through {3}, not through {0}."),
    LEGACY_EXTENSION_OF_NOTHING(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.S_2,
            "extension",
            "特例措置が記されていますが、それにより延長される満了日がありません。満了日を記すか、措置を消してください。",
            "A special measure is given, but nothing that it could extend. Give the end, or take the measure out."),

    CARD_IN_FORCE(
            RefusalKind.RULE,
            Rule.C_1,
            "issuedOn",
            "{0} からの証は、{1} からの証（満了日 {2}）と重なります。有効な証は更新または再交付してください。",
            "A card from {0} would overlap the card from {1} (last day: {2}). Renew or reissue a card in force."),
    FIRST_CARD_NEEDS_RETRAINING(
            RefusalKind.RULE,
            Rule.C_2,
            "issuedOn",
            "研修を受けずに初めて証の交付を受けられるのは {0} までです。再研修の修了を先に記録してください。",
            "A first card without further training could be issued until {0}. Record the completion of RETRAINING"
                    + " first."),
    NEW_CARD_NEEDS_RETRAINING(
            RefusalKind.RULE,
            Rule.C_4,
            "issuedOn",
            "前の証は失効しています。新たな交付には、まだ使われていない再研修の修了が必要です。",
            "The earlier card has ended. A new card needs a completion of RETRAINING that no other card rests on."),
    NO_CARD_TO_RENEW(
            RefusalKind.RULE,
            Rule.C_3,
            "renewedOn",
            "{0} に有効な証がありません。更新ではなく交付を申請してください。",
            "No card was in force on {0}. Apply for the issue of a card instead."),
    CARD_EXPIRED(
            RefusalKind.RULE,
            Rule.C_4,
            "renewedOn",
            "証は {0} を最後に効力を失っており、更新できません。再研修の修了後に新たな交付を受けてください。",
            "The card was last in force on {0} and cannot be renewed. Issue a new card after RETRAINING."),
    CARD_WITHOUT_END(
            RefusalKind.RULE,
            Rule.C_3,
            "renewedOn",
            "{0} に有効な証に有効期間の満了はなく、更新は要りません。",
            "The card in force on {0} has no end. It needs no renewal."),
    ALREADY_RENEWED(
            RefusalKind.RULE,
            Rule.C_3,
            "renewedOn",
            "証はすでに更新されています（{0} から、満了日 {1}）。",
            "The card has been renewed already (from {0}, last day: {1})."),
    RENEWAL_TRAINING_MISSING(
            RefusalKind.RULE,
            Rule.T_6,
            "renewedOn",
            "証の期間中（{0} から {1} まで）に、更新に必要な研修の修了がありません。修了を先に記録してください。",
            "No course that renews the card was completed in its period ({0} to {1}). Record the completion first."),
    RENEWED_TERM_ALREADY_OVER(
            RefusalKind.RULE,
            Rule.S_1,
            "renewedOn",
            "更新後の期間（{0} から {1} まで）は更新日 {2} にすでに終わっています。再研修の修了後に新たな交付を受けてください。",
            "The renewed term ({0} to {1}) is over on {2}, the day of renewal. Issue a new card after RETRAINING."),
    NO_CARD_TO_REISSUE(
            RefusalKind.RULE,
            Rule.C_8,
            "reissuedOn",
            "{0} に有効な証がないため、再交付も書換もできません。",
            "No card was in force on {0}, so none can be reissued or rewritten."),

    ATTESTED_WITH_SUBJECTS(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.T_2,
            "subjects",
            "修了証の提示による修了（attested）に科目（subjects）は付けられません。どちらか一方を記してください。",
            "A completion shown by its certificate (attested) takes no subjects. Leave out one of the two."),
    CERTIFICATE_NUMBER_KNOWN(
            RefusalKind.RULE,
            Rule.T_5,
            "certificateNumber",
            "修了証明書番号 {0} はすでに記録されています（{1}、{2} 修了）。",
            "Certificate number {0} has been recorded already ({1}, completed on {2})."),
    EDITION_DID_NOT_HOLD(
            RefusalKind.RULE,
            Rule.T_1,
            "edition",
            "{2} に始まった {1} に版 {0} のカリキュラムは行われていません。修了証明書の版を確かめてください。",
            "Edition {0} of {1} did not hold on {2}. Check the edition on the certificate."),
    SUBJECT_NOT_IN_CURRICULUM(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.T_1,
            "subjectNo",
            "{0}（版 {1}）に科目 {2} はありません。科目番号は {3} です。地域独自の科目は修了の記録（subjects）に記してください。",
            "{0} has no subject {2} in edition {1}; its subjects are {3}. Local subjects are given with the completion"
                    + " (subjects)."),
    ATTENDED_HOURS_IMPOSSIBLE(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.T_2,
            "hours",
            "受講時間 {0} は、0 より多く 24 以下で、小数は2桁までで記してください。",
            "{0} hours cannot be attended on one day. Give more than 0 and at most 24, with at most two decimals."),
    TRAINING_PLACE_IS_REGISTRATION(
            RefusalKind.RULE,
            Rule.T_4,
            "to",
            "{1} の登録地は都道府県 {0} です。登録地での受講に受講地変更は要りません。",
            "The registration stood in prefecture {0} on {1}. To take a course there needs no change of place."),
    SUBJECTS_MISSING(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.T_2,
            "subjects",
            "{0} の受講が記録されていません。受講を記録するか、科目（subjects）または他で交付された修了証明書の提示（attested: true）を記してください。",
            "No attendance of {0} is recorded by then. Record the attendances, or give the subjects, or attested: true"
                    + " where a certificate issued elsewhere was shown."),
    ATTENDED_AFTER_COMPLETION(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.T_2,
            "subjects",
            "科目 {0} の受講日 {1} は修了日 {2} より後です。",
            "Subject {0} was attended on {1}, after the completion on {2}."),
    COMPLETED_BEFORE_LAST_ATTENDANCE(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.T_2,
            "completedOn",
            "{0} は {2} の受講で全科目がそろいます。修了日 {1} はそれより前です。",
            "{0} is complete with what was attended on {2}. It cannot have been completed on {1}, before it."),
    SUBJECTS_INCOMPLETE(
            RefusalKind.RULE,
            Rule.T_2,
            "subjects",
            "{0} は全科目の受講で修了します。足りない科目: {1}",
            "{0} is completed when all its subjects are. Missing or too short: {1}"),
    HOURS_MISSING(
            RefusalKind.RULE,
            Rule.T_2,
            "subjects",
            "{0} の受講時間 {1} は最低時間数 {2} に足りません。",
            "{0} was attended for {1} hours, fewer than the {2} it takes."),
    NO_CHIEF_COURSE_YET(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.K_2,
            "completedOn",
            "主任介護支援専門員研修は {0} より前にはありませんでした。",
            "There was no chief course before {0}."),
    COMPLETION_UNKNOWN(
            RefusalKind.UNKNOWN,
            Rule.K_8,
            null,
            "修了証明書番号 {0} の修了は記録されていません。",
            "No completion with certificate number {0} has been recorded."),
    COMPLETION_ALREADY_INVALID(
            RefusalKind.RULE,
            Rule.K_8,
            null,
            "修了証明書番号 {0} の修了はすでに無効とされています。",
            "The completion with certificate number {0} has been voided already."),
    INVALIDATED_BEFORE_COMPLETION(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.K_8,
            "invalidatedOn",
            "無効とした日 {0} は修了日 {1} より前です。",
            "The completion was voided on {0}, before it took place on {1}."),

    SAME_PREFECTURE(
            RefusalKind.RULE,
            Rule.M_1,
            "to",
            "登録はすでに都道府県 {0} にあります。移転先を確かめてください。",
            "The registration stands in prefecture {0} already. Check where it is to go."),
    LATER_TRANSFER(
            RefusalKind.RULE,
            Rule.M_2,
            "transferredOn",
            "移転日 {0} は、直前の移転日 {1} より後でなければなりません。",
            "A transfer on {0} must come after the last one, on {1}."),
    TRANSFER_DURING_PROHIBITION(
            RefusalKind.RULE,
            Rule.M_1,
            null,
            "業務禁止の期間中（{0} から {1} まで）は登録を移転できません。",
            "The registration cannot be transferred while a prohibition runs ({0} to {1})."),

    TRANSFER_REQUESTED_ALREADY(
            RefusalKind.RULE,
            Rule.M_2,
            null,
            "都道府県 {0} への移転がすでに {1} に申請されています。その受理、不受理または取下げを先に記録してください。",
            "A transfer to prefecture {0} has been requested already, on {1}. Record its acceptance, refusal or"
                    + " withdrawal first."),
    TRANSFER_REQUESTED_BEFORE_LAST(
            RefusalKind.RULE,
            Rule.M_2,
            "requestedOn",
            "申請日 {0} は、直前の移転日 {1} より前です。",
            "The transfer was requested on {0}, before the last transfer on {1}."),
    NO_TRANSFER_REQUESTED(
            RefusalKind.RULE,
            Rule.M_2,
            null,
            "申請中の移転はありません。",
            "No transfer is requested that could be refused or withdrawn."),
    TRANSFER_DECIDED_BEFORE_REQUEST(
            RefusalKind.RULE,
            Rule.M_2,
            null,
            "{0} は移転の申請日 {1} より前です。",
            "{0} lies before {1}, the day on which the transfer was requested."),
    TRANSFER_REQUESTED_ELSEWHERE(
            RefusalKind.RULE,
            Rule.M_2,
            "to",
            "申請されている移転先は都道府県 {0} です。ほかへの移転は、その申請の取下げまたは不受理の後に行ってください。",
            "The transfer that is requested goes to prefecture {0}. It must be withdrawn or refused before one to"
                    + " another."),

    MEASURE_UNKNOWN(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.S_1,
            "measureId",
            "特例措置 {0} は登録されていません。",
            "No special measure {0} has been declared."),
    MEASURE_ID_TAKEN(
            RefusalKind.RULE,
            Rule.S_1,
            "measureId",
            "特例措置 {0} はすでにあります。変更には改正を使ってください。",
            "Special measure {0} exists already. Amend it to change it."),
    NOT_COVERED_BY_MEASURE(
            RefusalKind.RULE,
            Rule.S_1,
            "measureId",
            "特例措置 {0} の対象ではありません。対象: {1}、都道府県 {2}、本来の満了日が {3} から {4} まで。この方の更新されていない資格の本来の満了日: {5}",
            "Measure {0} does not cover this person. It covers {1} in prefecture {2} with an original expiry from {3}"
                    + " to {4}; this person's qualifications not continued expire: {5}"),
    EXTENSION_NEEDS_ONE_LENGTH(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.S_1,
            "extensions",
            "延長は、一定の日（until）か期間（period）のどちらか一方で定めてください。",
            "An extension has either a fixed date (until) or a period, exactly one of the two."),
    EXTENSION_PERIOD_NOT_POSITIVE(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.S_1,
            "extensions",
            "延長の期間 {0} は年と月で、正の値で記してください（例 P2Y、P18M）。",
            "An extension's period is in years and months and positive (such as P2Y or P18M), not {0}."),
    EXTENSION_PERIOD_TOO_LONG(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.S_1,
            "extensions",
            "延長の期間 {0} が長すぎます。{1} 年以内で記してください。",
            "The period of an extension is at most {1} years, not {0}."),
    COHORT_ENDS_BEFORE_IT_BEGINS(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.S_1,
            "cohort",
            "満了日の範囲 {0} から {1} は逆になっています。",
            "The expiry dates from {0} to {1} run backwards."),
    EXTENSION_OUTSIDE_COHORT(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.S_1,
            "extensions",
            "延長の範囲 {0} から {1} は対象の範囲 {2} から {3} の中にありません。",
            "The extension's dates {0} to {1} do not lie within the cohort's {2} to {3}."),
    EXTENSION_WOULD_NOT_EXTEND(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.S_5,
            "extensions",
            "本来の満了日 {0} の資格は {1} まで延長されることになり、延びません。",
            "A qualification that expires on {0} would be extended to {1}, which is no extension."),
    MEASURE_UNKNOWN_TO_AMEND(
            RefusalKind.UNKNOWN, Rule.S_3, null, "特例措置 {0} は登録されていません。", "No special measure {0} has been declared."),
    MEASURE_WITHDRAWN(
            RefusalKind.RULE,
            Rule.S_3,
            null,
            "特例措置 {0} は {1} に廃止されています。すでに対象とした方の期間は変わりません。",
            "Special measure {0} was withdrawn on {1}. Those it has covered keep what they were given."),
    APPROVED_BY_WHO_CHANGED_IT(
            RefusalKind.RULE,
            Rule.S_4,
            null,
            "特例措置 {0} を宣言した人、または最後に改正した人は、その適用を承認できません。別の人が承認してください。",
            "Whoever declared measure {0}, or amended it last, cannot approve its application. Have another person"
                    + " approve it."),
    AMENDMENT_CHANGES_NOTHING(
            RefusalKind.RULE,
            Rule.S_3,
            null,
            "改正は特例措置 {0} の何も変えません。",
            "The amendment changes nothing about measure {0}."),
    AMENDMENT_CHANGES_PREFECTURE(
            RefusalKind.RULE,
            Rule.S_3,
            "prefecture",
            "特例措置の都道府県 {0} は変えられません。",
            "A measure of prefecture {0} cannot be given to another."),
    AMENDMENT_SHORTENS(
            RefusalKind.RULE,
            Rule.S_3,
            null,
            "改正は広げるか延ばすことしかできません。{0}",
            "An amendment may only widen or lengthen: {0}"),

    EVENT_TO_CORRECT_UNKNOWN(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.X_3,
            "eventId",
            "この登録に事象 {0} はありません。履歴の eventId を確かめてください。",
            "The entry has no event {0}. Take the eventId from its history."),
    EVENT_UNKNOWN(
            RefusalKind.UNKNOWN,
            null,
            null,
            "事象 {0} は記録されていません。履歴の eventId を確かめてください。",
            "No event {0} has been recorded. Take the eventId from a history."),
    REPLACEMENT_OF_OTHER_KIND(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.X_3,
            "replacement",
            "訂正後の内容（replacement）は、もとの記録と同じ {0} の本文でなければなりません。",
            "The replacement must be the body of a {0}, as the record that it corrects."),
    REPLACEMENT_OF_OTHER_NUMBER(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.X_3,
            "replacement/registrationNumber",
            "登録番号は訂正できません。{0} のままにするか、項目を省いてください。",
            "A correction keeps the registration number {0}. Say this number or leave it out."),
    ANNULMENT_WITH_REPLACEMENT(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.X_3,
            "replacement",
            "取消し（ANNUL）に訂正後の内容（replacement）は付けられません。訂正なら REPLACE としてください。",
            "An annulment (ANNUL) takes no replacement. To replace the record, say REPLACE."),
    REGISTRATION_CANNOT_BE_ANNULLED(
            RefusalKind.RULE,
            Rule.X_3,
            "action",
            "登録そのものは取り消せません。内容を訂正するか、登録を消除してください。",
            "A registration cannot be annulled. Replace it, or remove the registration."),
    PERSON_FORGOTTEN(
            RefusalKind.RULE,
            null,
            null,
            "{0} の個人情報は消去されています。読むことも、改めて記録することもできません。",
            "The person of {0} was forgotten. Who it was can neither be read nor recorded again."),
    STILL_REGISTERED(
            RefusalKind.RULE,
            Rule.X_1,
            null,
            "{1} に {0} の登録は消除されていません。個人情報は登録の消除後でなければ消去できません。",
            "On {1} the registration {0} stands. A person can be forgotten only once the registration is removed."),
    BAR_STILL_RUNS(
            RefusalKind.RULE,
            Rule.X_1,
            null,
            "{0} の方は {1} まで新たな登録を受けられません。それまでは個人情報を消去できません。",
            "The person of {0} is barred from a new registration through {1}, and cannot be forgotten before that is"
                    + " over."),
    RECORDED_IN_CLEAR(
            RefusalKind.RULE,
            null,
            null,
            "{0} の個人情報は、以前の版により暗号化されずに記録されています。運用者が registry seal を実行した後に消去できます。",
            "An earlier version recorded the person of {0} in clear. Have the operator run registry seal first."),
    FORGETTING_IS_FINAL(
            RefusalKind.RULE,
            Rule.X_3,
            "eventId",
            "個人情報の消去は取り消すことも訂正することもできません。",
            "That a person was forgotten can neither be annulled nor replaced."),
    ANNULLED_ALREADY(
            RefusalKind.RULE,
            Rule.X_3,
            "eventId",
            "この記録は事象 {0} によりすでに取り消されています。",
            "The record has been annulled already, by event {0}."),
    CORRECTED_AGAIN(
            RefusalKind.RULE,
            Rule.X_3,
            "eventId",
            "この訂正の後に、事象 {0} による訂正があります。新しい訂正から取り消してください。",
            "The correction has been corrected in turn, by event {0}. Annul the newer one first."),
    CORRECTION_CHANGES_NOTHING(
            RefusalKind.RULE,
            Rule.X_3,
            "replacement",
            "訂正後の内容は記録されている内容と同じです。",
            "The replacement says what is recorded already."),
    EVENT_STANDS_IN_THE_WAY(
            RefusalKind.RULE,
            Rule.X_3,
            "eventId",
            "訂正すると、後の事象 {0} が成り立ちません。{1} 先にその事象を訂正してください。",
            "After the correction the later event {0} could not stand: {1} Correct that event first."),

    ENTRY_OF_ANOTHER_PREFECTURE(
            RefusalKind.NOT_YOURS,
            null,
            null,
            "登録番号 {0} は {1} の登録簿にあり、お使いのアカウントは {2} のものです。資格の状況（/standing）は照会できます。そのほかは{1}の担当者に依頼してください。",
            "{0} is in the register of {1}, and your account acts for {2}. You may ask for its standing (/standing);"
                    + " for all else turn to an officer of {1}."),
    TRANSFER_ASKED_OF_ANOTHER_PREFECTURE(
            RefusalKind.NOT_YOURS,
            null,
            null,
            "登録番号 {0} の登録の移転を決めるのは {1} で、お使いのアカウントは {2} のものです。{1}の担当者に依頼してください。",
            "The transfer of {0} is for {1} to decide, and your account acts for {2}. Turn to an officer of {1}."),
    NOT_TRAINED_HERE(
            RefusalKind.NOT_YOURS,
            null,
            null,
            "登録番号 {0} の方に、{1} で実施した受講や修了の記録はありません。資格の状況（/standing）は照会できます。受講または修了を先に記録してください。",
            "{0} has no attendance or completion held in {1}. You may ask for the standing (/standing); for the rest,"
                    + " record an attendance or a completion first."),

    PERIOD_RUNS_BACKWARDS(
            RefusalKind.IMPOSSIBLE_VALUE,
            Rule.P_1,
            "through",
            "期間の最後の日 {1} は最初の日 {0} より前です。",
            "The period ends on {1}, before it begins on {0}."),
    PROHIBITION_TOO_LONG(
            RefusalKind.RULE,
            Rule.X_2,
            "through",
            "業務禁止は1年以内です。{0} からなら {1} までです。",
            "A prohibition lasts at most one year: from {0} until {1}."),
    PROHIBITED_ALREADY(
            RefusalKind.RULE,
            Rule.X_2,
            "from",
            "業務はすでに {0} から {1} まで禁止されています。",
            "Practice is prohibited already from {0} to {1}.");

    private final RefusalKind kind;
    private final @Nullable Rule rule;
    private final @Nullable String field;
    private final String japanese;
    private final String english;

    RefusalCode(RefusalKind kind, @Nullable Rule rule, @Nullable String field, String japanese, String english) {
        this.kind = kind;
        this.rule = rule;
        this.field = field;
        this.japanese = japanese;
        this.english = english;
    }

    public RefusalKind kind() {
        return kind;
    }

    /** The rule that refuses, where one of the domain does. */
    public Optional<Rule> rule() {
        return Optional.ofNullable(rule);
    }

    /** The field of the command that it is about, as a JSON path without the leading slash. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /** The text with its placeholders, in Japanese or English. */
    public String wording(Locale locale) {
        return isJapanese(locale) ? japanese : english;
    }

    String text(Locale locale, List<Object> facts) {
        return FactText.fill(wording(locale), facts, isJapanese(locale));
    }

    private static boolean isJapanese(Locale locale) {
        return Locale.JAPANESE.getLanguage().equals(locale.getLanguage());
    }
}
