"""Words beside a date that tell what the day is of: harm, an alarm, speech, a court, or what came after."""
from __future__ import annotations

HARM = ("killed killing kills shot shots shooting shootings shoots wounded wounding wounds injured injuring injures injuries slain "
        "stabbed stabbing gunned gunfire gunshot gunshots gunman gunmen homicide murder murdered murders fatal fatally bomb bombs bombed "
        "bomber bombing bombings bombardment blast blasts explosion explosions exploded attack attacks attacked attackers ambush "
        "ambushed massacre massacred strike strikes struck airstrike airstrikes raid raids raided clash clashes clashed dead died death "
        "deaths beaten executed execution kidnapped abducted abduction shelling shelled rockets missile missiles "
        "fighting battle battles").split()  # fmt: skip
ALARM = ("occurred happened responded responding erupted unfolded dispatched call calls called began started fired arrived received "
         "found exploded detonated struck hit stormed rushed broke opened took").split()  # fmt: skip
# Right before a date these make it the day on which somebody spoke.
SPEECH = ("said says told announced reported confirmed added statement statements interview conference briefing reporters identified "
          "released posted wrote tweeted spoke release communique acknowledged declined updated warned condemned "
          "declared").split()  # fmt: skip
COURT = ("court charged charges charge arraigned arraignment arrest arrested arrests sentenced sentencing hearing trial indicted "
         "indictment convicted conviction pleaded plead pleads jury judge bond bail custody jailed guilty prosecutors prosecutor "
         "affidavit surrendered extradited testified verdict lawsuit booked appeared appear appearance").split()  # fmt: skip
AFTER = ("vigil funeral memorial condition surgery identified remain remained remains recovering recovery autopsy candlelight mourn "
         "mourned mourners mourning services buried visited gathered honor honored returned resume resumed reopen reopened video "
         "canceled cancelled class classes anniversary scheduled searching search donations donate still ceremony commemorated "
         "investigating continue continued visit mourns").split()  # fmt: skip
