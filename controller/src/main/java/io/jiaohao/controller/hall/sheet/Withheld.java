// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.sheet;

/** Why a figure is kept from the public. */
public enum Withheld {
    /** It is over so few visits or ratings that it could point at somebody. */
    FEW,
    /** One person alone did that work, so it would be that person's figure. */
    ONE_PERSON,
    /** It would give away the only other one that is withheld, by what is left of the total. */
    WITH_ANOTHER
}
