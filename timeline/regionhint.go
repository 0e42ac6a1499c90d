package timeline

import (
	"fmt"
	"slices"
	"strings"

	"frontline/timeline/fold"
)

const codeForm = "an ISO 3166-2 code such as UA-14"

// Region codes are UA- and two digits. These bounds let a hint be found without knowing the regions.
const (
	regionPrefix = "UA-"
	mostRegions  = 100
)

// region notes a code that is no region; extra lists codes that are accepted beside Country and the known ones.
func (s *sheet) region(col int, code string, known func(string) bool, extra ...string) {
	if code == Country || known == nil || known(code) || slices.Contains(extra, code) {
		return
	}
	if s.Full() {
		s.add(&CellError{})
		return
	}
	problem := say("is not a region")
	if fault, _ := lookAlikeProblem(code); !fault.Empty() {
		problem = fault
	}
	s.cell(col, code, problem, regionHint(code, known))
}

// regionHint says which code was meant, as well as can be told.
func regionHint(code string, known func(string) bool) Phrase {
	form := say(codeForm)
	if len(code) > longestShown {
		return form
	}
	plain, _ := latinise(code)
	if hint := regionByName(plain); !hint.Empty() {
		return hint
	}
	if hint := regionByName(code); !hint.Empty() {
		return hint
	}
	upper := strings.ToUpper(plain)
	if upper == Country {
		return Phrase{Form: Country}
	}
	number := strings.TrimLeft(strings.TrimPrefix(upper, Country), "-_ .")
	if n, ok := digits(number); ok && number != "" && len(number) <= 2 {
		return nearestRegion(n, known, form)
	}
	return form
}

// nearestRegion names the code of a number, or else the known codes closest to it.
func nearestRegion(n int, known func(string) bool, form Phrase) Phrase {
	var near []string
	for away := range mostRegions {
		for _, m := range []int{n - away, n + away} {
			code := fmt.Sprintf("%s%02d", regionPrefix, m)
			if m < 0 || m >= mostRegions || !known(code) {
				continue
			}
			if away == 0 {
				return Phrase{Form: code}
			}
			near = append(near, code)
		}
		if len(near) > 0 {
			return say("a region such as %s", either(near))
		}
	}
	return form
}

// either is one or the other of one or two words.
func either(words []string) Phrase {
	if len(words) < 2 {
		return Phrase{Form: words[0]}
	}
	return say("%s or %s", words[0], words[1])
}

// regionByName finds the code of an older code or spelling, or of a name; empty when it is none.
func regionByName(name string) Phrase {
	whole := fold.String(name)
	short := strings.TrimSuffix(strings.TrimSuffix(whole, " oblast"), " область")
	for _, wanted := range []string{whole, short} {
		for code, names := range formerNames() {
			for former := range strings.SplitSeq(names, ",") {
				if wanted == fold.String(former) {
					return nameHint(code, names)
				}
			}
		}
	}
	return Phrase{}
}

func nameHint(code, names string) Phrase {
	if code == kyivEither {
		return say("UA-30 (the city of Kyiv) or UA-32 (Kyiv Oblast)")
	}
	name, _, _ := strings.Cut(names, ",")
	return Phrase{Form: code + " (" + name + ")"}
}

const kyivEither = "UA-30 or UA-32"

// formerNames holds for each code its name, other spellings of it in use, its Ukrainian name, and the two-letter codes
// that outlines and older tables go by.
func formerNames() map[string]string {
	return map[string]string{
		"UA-05":    "Vinnytsia,Vinnitsa,Vinnytska,Вінниця,Вінницька,UA-VI",
		"UA-07":    "Volyn,Volhynia,Lutsk,Волинь,Волинська,UA-VO",
		"UA-09":    "Luhansk,Lugansk,Luhanska,Луганськ,Луганська,UA-LH",
		"UA-12":    "Dnipropetrovsk,Dnepropetrovsk,Dnipro,Dnepr,Дніпро,Дніпропетровська,UA-DP",
		"UA-14":    "Donetsk,Donetska,Донецьк,Донецька,UA-DT",
		"UA-18":    "Zhytomyr,Zhitomir,Житомир,Житомирська,UA-ZT",
		"UA-21":    "Zakarpattia,Transcarpathia,Zakarpatska,Uzhhorod,Закарпаття,Закарпатська,UA-ZK",
		"UA-23":    "Zaporizhzhia,Zaporizhia,Zaporizhzhya,Zaporozhye,Запоріжжя,Запорізька,UA-ZP",
		"UA-26":    "Ivano-Frankivsk,Ivano-Frankovsk,Івано-Франківськ,Івано-Франківська,UA-IF",
		"UA-30":    "Kyiv City,Kiev City,City of Kyiv,м. Київ,місто Київ,UA-KC",
		"UA-32":    "Kyiv Oblast,Kiev Oblast,Kyivska,Київська,UA-KV",
		kyivEither: "Kyiv,Kiev,Київ,Киев",
		"UA-35":    "Kirovohrad,Kirovograd,Kropyvnytskyi,Кропивницький,Кіровоградська,UA-KH",
		"UA-40":    "Sevastopol,Sebastopol,Севастополь,UA-SC",
		"UA-43":    "Crimea,AR Crimea,Autonomous Republic of Crimea,Krym,Крим,Автономна Республіка Крим,UA-KR",
		"UA-46":    "Lviv,Lvov,Lvivska,Львів,Львівська,UA-LV",
		"UA-48":    "Mykolaiv,Nikolaev,Nikolayev,Mykolayiv,Миколаїв,Миколаївська,UA-MY,UA-MK",
		"UA-51":    "Odesa,Odessa,Odeska,Одеса,Одеська,UA-OD",
		"UA-53":    "Poltava,Poltavska,Полтава,Полтавська,UA-PL",
		"UA-56":    "Rivne,Rovno,Rivnenska,Рівне,Рівненська,UA-RV",
		"UA-59":    "Sumy,Sumska,Суми,Сумська,UA-SM",
		"UA-61":    "Ternopil,Ternopol,Тернопіль,Тернопільська,UA-TP",
		"UA-63":    "Kharkiv,Kharkov,Kharkivska,Харків,Харківська,UA-KK",
		"UA-65":    "Kherson,Khersonska,Херсон,Херсонська,UA-KS",
		"UA-68":    "Khmelnytskyi,Khmelnitsky,Khmelnytsky,Хмельницький,Хмельницька,UA-KM",
		"UA-71":    "Cherkasy,Cherkassy,Черкаси,Черкаська,UA-CK",
		"UA-74":    "Chernihiv,Chernigov,Чернігів,Чернігівська,UA-CH",
		"UA-77":    "Chernivtsi,Chernovtsy,Чернівці,Чернівецька,UA-CV",
	}
}
