package jp.shunin.registry.core.eligibility;

/** What a requirement asks. What it asks for, such as how many months, is data. */
sealed interface Check
        permits Group,
                CompletedCourses,
                FullTimeMonths,
                EmployedFullTime,
                Confirmed,
                CertifiedCareManager,
                RoleInTraining,
                PractisedAsChief,
                RegisteredIn,
                CardInForce,
                CertificateEndsWithin,
                ChiefLapsedBy,
                NoChiefBeyond,
                RecommendedAs,
                TurnedAwaySince,
                TrainingsEveryYear,
                TrainingsOnAverage,
                RenewalTaughtEveryYear {

    Finding assess(Applicant applicant);
}
