import { agentNotApproved } from './account/agentNotApproved.ts';
import { filerAbroad } from './account/filerAbroad.ts';
import { filerNotEmployed } from './account/filerNotEmployed.ts';
import { idOfAnotherCapacity } from './account/idOfAnotherCapacity.ts';
import { intentNotConfirmed } from './account/intentNotConfirmed.ts';
import { paidDrafting } from './account/paidDrafting.ts';
import { registrationLapsed } from './account/registrationLapsed.ts';
import { agentApprovalRunsOutSoon, registrationRunsOutSoon, useRunsOutSoon } from './account/runsOutSoon.ts';
import { someoneElsesId } from './account/someoneElsesId.ts';
import { useLapsed } from './account/useLapsed.ts';
import { useNotApproved } from './account/useNotApproved.ts';
import { idOfAnotherClientOnce } from './client/idOfAnotherClient.ts';
import type { Capacity } from './facts.ts';
import { representativeRequests } from './person/representativeRequests.ts';
import { transitionBySupporter } from './person/transitionBySupporter.ts';
import { feeReductionOnline } from './procedure/feeReductionOnline.ts';
import { integratedCardOnline } from './procedure/integratedCardOnline.ts';
import { notFiledTogether } from './procedure/notFiledTogether.ts';
import { permanentResidenceFiled } from './procedure/permanentResidenceFiled.ts';
import { reentryWithoutCounter } from './procedure/reentryWithoutCounter.ts';
import { residenceCardFiled } from './procedure/residenceCardFiled.ts';
import type { Clause, Rule } from './rule.ts';
import { affiliatedOrganization } from './scope/affiliatedOrganization.ts';
import { publicInterestCorporation } from './scope/publicInterestCorporation.ts';
import { registeredSupportOrganization } from './scope/registeredSupportOrganization.ts';
import { supervisingOrganization } from './scope/supervisingOrganization.ts';
import { activityNotOnForm } from './status/activityNotOnForm.ts';
import { excludedStatusHeld } from './status/excludedStatusHeld.ts';
import { excludedStatusSought } from './status/excludedStatusSought.ts';
import { internTrainingEnding } from './status/internTrainingEnding.ts';
import { organizationChangedByExtension } from './status/organizationChangedByExtension.ts';
import { skillDevelopmentNotOpen } from './status/skillDevelopmentNotOpen.ts';
import { sponsorStatusUnusual } from './status/sponsorStatusUnusual.ts';
import { statusNotOnForm } from './status/statusNotOnForm.ts';
import { supervisedTrainingByOthers } from './status/supervisedTrainingByOthers.ts';
import { acquisitionLate } from './timing/acquisitionLate.ts';
import { anotherApplicationPending } from './timing/anotherApplicationPending.ts';
import { applicantAbroad } from './timing/applicantAbroad.ts';
import { expiryDayReached } from './timing/expiryDayReached.ts';
import { extensionTooEarly } from './timing/extensionTooEarly.ts';
import { lastOnlineDayNear } from './timing/lastOnlineDayNear.ts';
import { rulesUnknownThatDay } from './timing/rulesUnknownThatDay.ts';
import { stayExpired } from './timing/stayExpired.ts';
import { notAUser } from './user/notAUser.ts';

/** Every rule that speaks of filings by staff (those of other users: user/otherUsers.ts), in the order a caseworker would ask. */
export const rules: readonly Rule[] = [
  notAUser,
  permanentResidenceFiled, residenceCardFiled, notFiledTogether, reentryWithoutCounter, feeReductionOnline, integratedCardOnline,
  excludedStatusHeld, excludedStatusSought, statusNotOnForm, activityNotOnForm, supervisedTrainingByOthers, skillDevelopmentNotOpen,
  internTrainingEnding, sponsorStatusUnusual, organizationChangedByExtension,
  representativeRequests, transitionBySupporter, idOfAnotherClientOnce,
  useNotApproved, useLapsed, agentNotApproved, idOfAnotherCapacity, someoneElsesId, filerAbroad, filerNotEmployed, registrationLapsed,
  intentNotConfirmed, paidDrafting, useRunsOutSoon, agentApprovalRunsOutSoon, registrationRunsOutSoon,
  expiryDayReached, stayExpired, lastOnlineDayNear, extensionTooEarly, applicantAbroad, anotherApplicationPending, acquisitionLate,
  rulesUnknownThatDay,
];

/** The official list of user types (K0): whom each may file for, clause by clause; one clause is enough. Made when asked for: a filing has one user. */
export const scopes: Partial<Record<Capacity, () => readonly Clause[]>> = {
  affiliatedOrganization, supervisingOrganization, registeredSupportOrganization, publicInterestCorporation,
};
