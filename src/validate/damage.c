#include "validate/damage.h"

const char *
damage_name(DamageKind kind)
{
    static const char *const names[DAMAGE_KINDS] = {"altered", "dropped", "doubled"};
    return names[kind];
}
