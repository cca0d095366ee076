// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.sheet;

/** Why a figure is kept from the public. */
public enum Withheld {
    /** It is over so few visits or ratings that it could point at somebody. */
    FEW,
    /** Fewer than three people did that work, so it would be one person's figure, or two could each tell the other's. */
    ONE_PERSON,
    /** It would give away what else is withheld, by what is left of the total. */
    WITH_ANOTHER
}
