/** What every page of the system has around its middle: head, header with the login, breadcrumb, footer with the colour schemes. */
import { look, schemes } from './look.ts';
import { text } from './controls.ts';

export type Frame = {
  /** The screen's name as in the title: `手続き申込：申込`. */
  title: string;
  /** Name of procedure and 区分 for og:description, or nothing. */
  description?: string;
  crumbs: readonly string[];
  /** Full name of who is logged in; null on a page before login. */
  loginName: string | null;
  /** Where the form posts to, as a path of the system's host. */
  action: string;
  middle: string;
  script: string;
};

const host = 'https://www.rasens-immi.moj.go.jp';

/** The login name used when a test gives none. */
export const someLoginName = 'SHINSEI HANAKO';

/** The whole page, from doctype to the end. */
export const writeFrame = (frame: Frame): string => `<!DOCTYPE html><html lang="ja" style="font-size: 100%;"><head prefix="og: http://ogp.me/ns#">
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<meta name="viewport" content="width=device-width,initial-scale=1">
<style id="pageLook">${look}</style>
<style id="changeColorCss">${schemes.Default}</style>
<title>
【在留申請オンラインシステム及び電子届出システム】${frame.title}
</title>
    <meta property="og:type" content="article">
	<meta property="og:title" content="【在留申請オンラインシステム及び電子届出システム】${frame.title}">
${frame.description ? `	<meta property="og:description" content="${text(frame.description)}">` : ''}
	<meta property="og:site_name" content="【在留申請オンラインシステム及び電子届出システム】">
  </head>
  <body id="js-body">
    <form id="frm" action="${host}${frame.action}" method="POST" enctype="multipart/form-data">
${header(frame.loginName)}
    <main>
        <div id="js-main" class="l-main" style="padding-top: 0px;">
<div class="common-top">
    <div class="common-banner"><div class="common-banner-bg">
            <b class="common-banner-title"> \n                        ${frame.title.replace(/：.*/, '')}\n            </b>
    </div></div>
    <div class="common-nav">
                    <a class="common-nav-item _underline" id="homepage" href="${host}/rasens-u/offer/offerList_initDisplay">ホーム</a>
${frame.crumbs.map((crumb) => `                      <div class="common-nav-arrow"></div>
                      <div class="common-nav-item">${crumb}</div>`).join('\n')}
    </div>
</div>
${frame.middle}
        </div>
    </main>
${footer}
      <div>
</div></form>
<div id="ui-datepicker-div" class="ui-datepicker ui-widget ui-widget-content ui-helper-clearfix ui-corner-all"></div>
<div id="MSTATranslating" style="display:none"><div id="MSTALoaderImgBox"></div></div>
<deepl-input-controller translate="no"></deepl-input-controller>
<div id="groupInitialValuesContainer" style="display: none;"></div>
<div id="msta_footerArea" style="display:none"></div>
<script>${frame.script}</script></body></html>
`;

const loginButton = (label: string): string =>
  `<div id="pcLogin" class="common-header-loginbtn"><b class="common-header-login">${label}</b></div>`;

const languages = (id: string): string => `<select class="language-select-pcsp" id="${id}" aria-label="Language">
		   <olang><option disabled="" selected="" id="language-select-pcsp-txt">Language</option></olang>
			        <olang><option value="msta_lang_ja">日本語</option></olang>
			        <olang><option value="msta_lang_en">English</option></olang>
	    </select>`;

const header = (name: string | null): string => {
  const cut = name && name.length > 8 ? `${name.slice(0, 8).trimEnd()}…` : (name ?? '');
  const login = '前回ログイン日時：2026年05月01日 14時08分';
  return `    <header id="js-header" class="l-header">
<span id="hiddenTimeExtendedMsg" style="display: none;">延長済</span>
<div class="common-header">
<div class="common-header-main">
 <span id="msta_langArea" style="display: none;"><olang>
    <li id="msta_lang_ja" class="msta_standby">日本語</li>
    <li id="msta_lang_en" class="msta_standby">English</li>
  </olang></span>
        <div class="common-header-left sp_none"><div class="common-header-logo">在留申請オンラインシステム<br>及び電子届出システム</div></div>
        <div class="common-header-right sp_none">
<div class="common-header-rightchild">
	<div class="sp_none">\n${languages('selectedLanguagePC')}\n	</div>
                                <div class="common-header-choose">
                                            <a class="common-header-title"> 手続き検索 </a>
                                </div>
                        <div class="common-header-choose">
                            <a href="${host}/rasens-u/inquiry/inquiryList_initDisplay" class="common-header-title"> 申請状況確認 </a>
                        </div>
    </div>
                <div class="common-loginbox">
${name === null ? loginButton('ログイン') : `                                <div class="common-header-user sp_none" style="text-align:center">
                                        <div class="common-header-userbox">
                                            <b class="common-header-username">
                                                        ${text(cut)}
                                            </b>
                                        </div>
                                        <a class="common-header-userpage" href="${host}/rasens-u/favorite/myPageTop_initDisplay">マイページ</a>
                                </div>
                            ${loginButton('ログアウト')}
                            <div class="common-header-logintime">\n                                ${login}\n                            </div>`}
                </div>
</div>
<div class="language-select-sp pc_none">\n    ${languages('selectedLanguageSP')}\n</div>
</div>
${name === null ? '' : `    <div class="common-spheader-logintime pc_none">
            <div>
                    ようこそ、
                    ${text(name)}
                さま
            </div>
            <div>\n            ${login}\n        </div>\n    </div>`}
</div>
    </header>`;
};

const colour = ([id, label, look]: readonly [string, string, string]): string => `                                <div class="common-footer-colorcir${look}" id="changePcColor${id}">
                                    <b class="common-circle-txt">${label}</b>
                                </div>`;

const colours = ([['Default', '標準', ''], ['Blue', '青', ' _blue'], ['Yellow', '黄', ' _yellow'], ['Black', '黒', ' _black']] as const).map(colour).join('\n');

const footer = `<footer>
    <div class="common-footer">
        <div class="common-footer-top">
                <div class="common-footer-block1">■手続きに関するお問合せ先:<br>最寄りの地方出入国在留管理官署にお問い合わせください。</div>
                    <b class="common-footer-title">お問い合わせ</b>
                        <div class="common-footer-txt _170">各手続きの問い合わせ先を確認し、ご連絡ください。</div>
        </div>
            <div class="common-footer-bottom">
                        <b class="common-footer-title">配色変更</b>
                        <div class="common-footer-colortitle">本サービスの配色を変更することができます。</div>
                            <div class="common-footer-colormain">
${colours}
                            </div>
            </div>
    </div>
</footer>`;
